package org.lanekeeper.community.batch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Standing;
import org.springframework.stereotype.Service;

/** Says when a household may expect to be called. */
@Service
public class Forecasting {
    /** The days of a committee, wherever the server runs. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Duration GOOD_FOR = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Batches batches;
    private final Clock clock;
    /** Asked for by everybody all day, and changed by a batch only. */
    private final Cache<Arrivals, List<Forecast.Past>> known =
            Caffeine.newBuilder().expireAfterWrite(GOOD_FOR).maximumSize(MOST).build();

    Forecasting(Batches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    private record Arrivals(long relayId, int lastBatch) {}

    /** In words; nothing for who was called or is being looked into. */
    public Optional<String> words(Standing standing) {
        Relay relay = standing.relay();
        if (standing.entry().batch() != null || standing.entry().status() != EntryStatus.ACCEPTED) {
            return Optional.empty();
        }
        if (relay.awaitsDraw()) {
            return Optional.of("登记结束后摇号，摇完才知道排第几。");
        }
        if (!standing.entry().secured()) {
            return Optional.of("您现在是候补，前面有人退出才轮到，现在估不出日期。");
        }
        return days(standing).map(Forecast::words);
    }

    /** As far as arrivals tell it; nothing where something else decides: a draw, somebody who steps back, a review. */
    public Optional<Forecast> days(Standing standing) {
        Entry entry = standing.entry();
        boolean waits =
                entry.isWaiting() && entry.secured() && !standing.relay().awaitsDraw();
        return waits ? Optional.of(of(standing.relay(), standing.ahead())) : Optional.empty();
    }

    /**
     * @param ahead households to be called before the one in question
     */
    public Forecast of(Relay relay, int ahead) {
        List<Forecast.Past> past = relay.lastBatch() == 0
                ? List.of()
                : known.get(new Arrivals(relay.id(), relay.lastBatch()), it -> past(relay));
        return Forecast.of(past, ahead, clock.instant(), CHINA);
    }

    private List<Forecast.Past> past(Relay relay) {
        return batches.ofRelay(relay.committeeId(), relay.id()).stream()
                .map(batch -> new Forecast.Past(batch.size(), batch.drawnAt(), batch.follows() != null))
                .toList();
    }
}
