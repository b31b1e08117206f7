package org.lanekeeper.community.batch;

import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.voucher.IssuingVouchers;
import org.springframework.stereotype.Component;

/** What each called household gets: a voucher, and a notice that names it. */
@Component
class BatchPapers {
    private final IssuingVouchers vouchers;
    private final PostingNotice notices;

    BatchPapers(IssuingVouchers vouchers, PostingNotice notices) {
        this.vouchers = vouchers;
        this.notices = notices;
    }

    void issue(Relay relay, int batch, BatchKind kind, BatchPreview drawn) {
        List<Entry> called = drawn.entries();
        List<IssuingVouchers.Claim> claims =
                called.stream().map(entry -> claim(entry, kind, drawn)).toList();
        List<String> codes = vouchers.issue(relay.committeeId(), relay.id(), batch, claims);
        List<PostingNotice.Receiver> receivers = new ArrayList<>(called.size());
        for (int i = 0; i < called.size(); i++) {
            Entry entry = called.get(i);
            receivers.add(new PostingNotice.Receiver(
                    entry.householdId(),
                    entry.number(),
                    codes.get(i),
                    drawn.byHand().contains(entry.number())));
        }
        notices.callToBuy(relay.committeeId(), relay.id(), batch, receivers);
    }

    private static IssuingVouchers.Claim claim(Entry entry, BatchKind kind, BatchPreview drawn) {
        Slot slot = drawn.slots().get(entry.number());
        return new IssuingVouchers.Claim(
                entry.number(),
                entry.householdId(),
                entry.quantity(),
                slot == null ? null : slot.from(),
                slot == null ? null : slot.until(),
                drawn.byHand().contains(entry.number()),
                kind == BatchKind.ON_BEHALF);
    }
}
