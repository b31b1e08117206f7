package org.lanekeeper.community.relay;

import java.time.Instant;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.voucher.VoucherStatus;

/** One numbered line of {@link QueueModel}. */
final class ModelLine {
    int number;
    Household household;
    String name;
    /** Under review for its name, and for nothing else. */
    boolean otherName;

    Long resident;
    int quantity;
    String cell;
    String general;
    Instant effective;
    /** Goes by an earlier time than its arrival. */
    boolean merged;

    int rank;
    Integer batch;
    EntryStatus status = EntryStatus.ACCEPTED;
    EntryStatus endedFrom;
    Long endedBy;
    VoucherStatus voucher;

    boolean counts() {
        return status == EntryStatus.ACCEPTED || status == EntryStatus.REVIEW;
    }

    boolean waits() {
        return counts() && batch == null;
    }
}
