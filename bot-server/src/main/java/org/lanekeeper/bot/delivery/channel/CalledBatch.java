package org.lanekeeper.bot.delivery.channel;

import java.util.List;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.springframework.stereotype.Component;

/** The batch that a notice to a group is about. */
@Component
class CalledBatch {
    private final Relays relays;
    private final Batches batches;
    private final Entries entries;

    CalledBatch(Relays relays, Batches batches, Entries entries) {
        this.relays = relays;
        this.batches = batches;
        this.entries = entries;
    }

    List<String> parts(Delivery delivery, int mostBytes) {
        Relay relay = relays.find(delivery.committeeId(), delivery.relayId()).orElseThrow();
        Batch batch = batches.find(delivery.committeeId(), delivery.relayId(), delivery.batch())
                .orElseThrow();
        return GroupList.parts(
                relay, batch, entries.ofBatch(delivery.committeeId(), delivery.relayId(), delivery.batch()), mostBytes);
    }
}
