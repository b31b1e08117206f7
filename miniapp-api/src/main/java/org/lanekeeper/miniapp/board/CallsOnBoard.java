package org.lanekeeper.miniapp.board;

import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.Forecasting;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Snapshots;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Component;

/** Who was called when, who comes next, and when the others may expect it. */
@Component
class CallsOnBoard {
    private static final int NEXT = 10;

    private final Entries entries;
    private final Batches batches;
    private final Forecasting forecasting;
    private final Snapshots snapshots;
    private final ChineseTime time;

    CallsOnBoard(Entries entries, Batches batches, Forecasting forecasting, Snapshots snapshots, ChineseTime time) {
        this.entries = entries;
        this.batches = batches;
        this.forecasting = forecasting;
        this.snapshots = snapshots;
        this.time = time;
    }

    List<Integer> next(Relay relay) {
        return relay.awaitsDraw()
                ? List.of()
                : entries.nextInOrder(relay.committeeId(), relay.id(), NEXT).stream()
                        .map(Entry::number)
                        .toList();
    }

    /** So far. */
    List<String> so(Relay relay) {
        return batches.ofRelay(relay.committeeId(), relay.id()).stream()
                .map(batch -> "第 " + batch.number() + " 批：" + time.text(batch.drawnAt()) + " 叫了 " + batch.size()
                        + " 户，在" + batch.place() + "领")
                .toList();
    }

    /** For whoever has a share: of those beyond the quota nobody knows when, or whether, somebody steps back. */
    List<String> forecast(Relay relay) {
        List<String> forecast = new ArrayList<>();
        int waiting = snapshots.of(relay).callable();
        if (relay.awaitsDraw() || waiting == 0) {
            return forecast;
        }
        forecast.add("排在最前面的：" + forecasting.of(relay, 0).words());
        if (relay.lastBatch() > 1 && waiting > 1) {
            forecast.add("排在最后面的（候补不算）：" + forecasting.of(relay, waiting - 1).words());
        }
        return forecast;
    }
}
