package org.lanekeeper.bot.delivery.channel;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
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
    private final GroupChats groups;
    private final Committees committees;

    CalledBatch(Relays relays, Batches batches, Vouchers vouchers, GroupChats groups, Committees committees) {
        this.relays = relays;
        this.batches = batches;
        this.vouchers = vouchers;
        this.groups = groups;
        this.committees = committees;
    }

    /** As markdown, of the buildings that the group is for. */
    List<String> parts(Delivery delivery, int mostBytes) {
        Relay relay = relays.find(delivery.committeeId(), delivery.relayId()).orElseThrow();
        Batch batch = batches.find(delivery.committeeId(), delivery.relayId(), delivery.batch())
                .orElseThrow();
        // always the same list, whatever became of its households since; nobody is told to whose door goods are carried
        List<Voucher> called = vouchers.ofBatch(delivery.committeeId(), delivery.relayId(), delivery.batch()).stream()
                .filter(voucher -> !voucher.byHand())
                .filter(isFor(delivery))
                .toList();
        return GroupList.parts(relay, batch, called, mostBytes);
    }

    private Predicate<Voucher> isFor(Delivery delivery) {
        GroupChat group = groups.everLinked(delivery.committeeId(), delivery.groupChatId())
                .orElseThrow();
        Map<String, Long> compounds = committees.compounds(delivery.committeeId()).stream()
                .collect(Collectors.toMap(Compound::name, Compound::id));
        return voucher -> group.isFor(compounds.getOrDefault(voucher.compound(), 0L), voucher.building());
    }
}
