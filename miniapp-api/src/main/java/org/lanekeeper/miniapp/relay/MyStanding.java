package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Standing;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
import org.lanekeeper.community.voucher.VoucherStatus;

/**
 * Where one's household stands.
 *
 * @param address of the household, whole
 * @param onBehalf whether a neighbour had signed the household up
 * @param beyondQuota whether it waits for somebody within the quota to step back
 * @param ahead households to be called before it, or given a place before it where it is beyond the quota; 0 once it was
 *     called, and while lots are still to be drawn
 * @param reached number up to which all within the quota were called, 0 for none and before the first batch
 * @param forecast when it may expect to be called, in one sentence; null if there is nothing to say
 * @param expected the same for programs; null where {@code forecast} says that something else decides
 * @param advice what became of an entry that holds no place any more, and what to do; null for one that counts
 * @param batch that called it, null while it waits; so are the fields below
 * @param voucher code in groups of four
 * @param voucherLink its page
 */
public record MyStanding(
        int number,
        String address,
        int quantity,
        EntryStatus status,
        String statusText,
        boolean onBehalf,
        boolean beyondQuota,
        int ahead,
        int reached,
        String forecast,
        Expected expected,
        String advice,
        Integer batch,
        String place,
        Instant pickupFrom,
        Instant pickupUntil,
        String voucher,
        String voucherLink,
        VoucherStatus voucherStatus) {

    static MyStanding waiting(Standing standing, String forecast, Expected expected) {
        return of(standing, forecast, expected, null, null, null, null);
    }

    static MyStanding ended(Standing standing, String advice) {
        return of(standing, null, null, advice, null, null, null);
    }

    static MyStanding called(Standing standing, Batch batch, Voucher voucher, String link) {
        return of(standing, null, null, null, batch, voucher, link);
    }

    private static MyStanding of(
            Standing standing,
            String forecast,
            Expected expected,
            String advice,
            Batch batch,
            Voucher voucher,
            String link) {
        var entry = standing.entry();
        return new MyStanding(
                entry.number(),
                entry.compound() + entry.address().display(),
                entry.quantity(),
                entry.status(),
                batch == null || !entry.status().counts() ? standing.stateInWords() : "已叫号",
                entry.onBehalf(),
                standing.isBeyondQuota(),
                standing.ahead(),
                standing.calling().number(),
                forecast,
                expected,
                advice,
                entry.batch(),
                batch == null ? null : batch.place(),
                voucher == null ? null : voucher.pickupFrom(),
                voucher == null ? null : voucher.pickupUntil(),
                voucher == null ? null : VoucherCode.display(voucher.code()),
                link,
                voucher == null ? null : voucher.status());
    }
}
