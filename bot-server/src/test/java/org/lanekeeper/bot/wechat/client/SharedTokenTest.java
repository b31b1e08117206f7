package org.lanekeeper.bot.wechat.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.SettableClock;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.cache.SharedCache;
import org.springframework.beans.factory.annotation.Autowired;

@WithBotServer
class SharedTokenTest {
    @Autowired
    SharedCache cache;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final String account = "wx" + UUID.randomUUID();

    @Test
    void aRefusalOfTheOldOneLeavesTheNewOneAlone() {
        SharedToken token = new SharedToken(account, cache, clock);
        token.update("old", Duration.ofHours(2));
        assertThat(token.value()).isEqualTo("old");
        CompletableFuture.runAsync(() -> token.update("new", Duration.ofHours(2)))
                .join();

        token.expire();

        assertThat(token.isExpired()).isFalse();
        assertThat(token.value()).isEqualTo("new");
        assertThat(new SharedToken(account, cache, clock).isExpired()).isFalse();
    }

    @Test
    void aRefusedOneIsFetchedAnewAndNeverEmptyMeanwhile() {
        SharedToken token = new SharedToken(account, cache, clock);
        assertThat(token.isExpired()).isTrue();
        token.update("one", Duration.ofHours(2));
        token.value();

        token.expire();

        assertThat(token.isExpired()).isTrue();
        assertThat(token.value()).isEqualTo("one");
    }

    @Test
    void takesOverWhatAnotherNodeHasFetched() {
        SharedToken here = new SharedToken(account, cache, clock);
        SharedToken there = new SharedToken(account, cache, clock);
        here.update("one", Duration.ofHours(2));
        assertThat(there.isExpired()).isFalse();
        here.value();
        here.expire();
        here.update("two", Duration.ofHours(2));
        there.value();
        there.expire();

        assertThat(there.isExpired()).isFalse();
        assertThat(there.value()).isEqualTo("two");
    }
}
