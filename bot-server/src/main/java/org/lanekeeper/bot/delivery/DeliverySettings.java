package org.lanekeeper.bot.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is emptied.
 *
 * @param every pause between two looks into the outbox
 * @param batch deliveries claimed at once
 * @param rounds most claims in one look
 * @param claim how long a claim holds before a sender is taken for dead
 * @param backoff pause after the first failed attempt; doubles with each
 * @param longestBackoff where the doubling ends
 * @param concurrency calls to one account at the same time
 * @param waiting most deliveries that wait for one account on this node
 * @param ahead no more wait for one account than have their turn within this time; well below {@code claim}
 * @param faultsInARow after which an account is left alone for a while
 * @param restAfterFaults how long
 * @param giveUpAfter how long a household waits for a channel in trouble, then the next one is tried; groups wait until
 *     nobody could collect any more
 * @param askEvery pause between two looks at what members of WeCom have to confirm
 */
@ConfigurationProperties("lanekeeper.delivery")
public record DeliverySettings(
        @DefaultValue("1s") Duration every,
        @DefaultValue("100") int batch,
        @DefaultValue("20") int rounds,
        @DefaultValue("60s") Duration claim,
        @DefaultValue("2s") Duration backoff,
        @DefaultValue("5m") Duration longestBackoff,
        @DefaultValue("4") int concurrency,
        @DefaultValue("2000") int waiting,
        @DefaultValue("20s") Duration ahead,
        @DefaultValue("5") int faultsInARow,
        @DefaultValue("10s") Duration restAfterFaults,
        @DefaultValue("30m") Duration giveUpAfter,
        @DefaultValue("30s") Duration askEvery) {

    /** Growing with each attempt, and never the same for all that failed together. */
    Duration pauseAfter(int attempt, double random) {
        long doubled = backoff.toMillis() << Math.min(Math.max(attempt - 1, 0), 20);
        long capped = Math.min(doubled, longestBackoff.toMillis());
        return Duration.ofMillis((long) (capped * (0.75 + random / 2)));
    }

    /** After this long without a try, what was known of an account says nothing any more. */
    Duration forgetFaultsAfter() {
        return longestBackoff.multipliedBy(2).plus(restAfterFaults);
    }
}
