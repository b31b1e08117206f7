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

    void issue(Relay relay, int batch, List<Entry> called) {
        List<IssuingVouchers.Claim> claims = called.stream()
                .map(entry -> new IssuingVouchers.Claim(entry.number(), entry.householdId(), entry.quantity()))
                .toList();
        List<String> codes = vouchers.issue(relay.committeeId(), relay.id(), batch, claims);
        List<PostingNotice.Receiver> receivers = new ArrayList<>(called.size());
        for (int i = 0; i < called.size(); i++) {
            Entry entry = called.get(i);
            receivers.add(new PostingNotice.Receiver(entry.householdId(), entry.number(), codes.get(i)));
        }
        notices.callToBuy(relay.committeeId(), relay.id(), batch, receivers);
    }
}
