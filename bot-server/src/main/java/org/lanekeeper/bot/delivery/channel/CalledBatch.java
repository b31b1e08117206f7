package org.lanekeeper.bot.delivery.channel;

import java.util.List;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** The batch that a notice to a group is about. */
@Component
class CalledBatch {
    private final Relays relays;
    private final Batches batches;
    private final Vouchers vouchers;

    CalledBatch(Relays relays, Batches batches, Vouchers vouchers) {
        this.relays = relays;
        this.batches = batches;
        this.vouchers = vouchers;
    }

    List<String> parts(Delivery delivery, int mostBytes) {
        Relay relay = relays.find(delivery.committeeId(), delivery.relayId()).orElseThrow();
        Batch batch = batches.find(delivery.committeeId(), delivery.relayId(), delivery.batch())
                .orElseThrow();
        // always the same list, whatever became of its households since; nobody is told to whose door goods are carried
        List<Voucher> called = vouchers.ofBatch(delivery.committeeId(), delivery.relayId(), delivery.batch()).stream()
                .filter(voucher -> !voucher.byHand())
                .toList();
        return GroupList.parts(relay, batch, called, mostBytes);
    }
}
