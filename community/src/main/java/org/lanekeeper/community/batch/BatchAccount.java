package org.lanekeeper.community.batch;

import java.util.List;
import java.util.function.Predicate;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.VoucherSum;

/**
 * Where the units of one batch are. {@code stock = collected + out + left + passedOn} at every moment: a unit is with its
 * household, kept for one that is called, free to be given on, or given on to a later batch.
 *
 * @param stock that came
 * @param called of these, given to a household at any time
 * @param collected with their households
 * @param out called and not collected yet
 * @param returned lapsed or declined
 * @param left neither called nor passed on: what came beyond the call, and what came back
 * @param passedOn to the batches that follow
 * @param paid units paid for, collected or not
 * @param paidHouseholds of these
 * @param outByHand of those out, to be carried to the door
 * @param households by where their vouchers stand, none of them zero; they add up to the batch's size
 */
public record BatchAccount(
        int stock,
        int called,
        int collected,
        int out,
        int returned,
        int left,
        int passedOn,
        int paid,
        int paidHouseholds,
        int outByHand,
        List<Part> households,
        boolean balanced) {

    /** How many households, and how many units, stand where. */
    public record Part(VoucherStatus status, int households, int units) {}

    static BatchAccount of(Batch batch, List<VoucherSum> sums, List<Batch> following) {
        int called = units(sums, sum -> true);
        int collected = units(sums, sum -> sum.status() == VoucherStatus.REDEEMED);
        int out = units(sums, sum -> sum.status() == VoucherStatus.ISSUED);
        int returned = units(sums, sum -> sum.status().isGivenOn());
        int passedOn = following.stream().mapToInt(Batch::stock).sum();
        int left = batch.stock() - called + returned - passedOn;
        List<Part> parts = List.of(VoucherStatus.values()).stream()
                .map(status -> new Part(
                        status,
                        households(sums, sum -> sum.status() == status),
                        units(sums, sum -> sum.status() == status)))
                .filter(part -> part.households() > 0)
                .toList();
        boolean balanced = households(sums, sum -> true) == batch.size()
                && batch.stock() == collected + out + left + passedOn
                && left >= 0;
        return new BatchAccount(
                batch.stock(),
                called,
                collected,
                out,
                returned,
                left,
                passedOn,
                units(sums, BatchAccount::hasMoney),
                households(sums, BatchAccount::hasMoney),
                units(sums, sum -> sum.byHand() && sum.status() == VoucherStatus.ISSUED),
                parts,
                balanced);
    }

    /** What should lie on the shelf: everything that neither a household nor a later batch has. */
    public int onShelf() {
        return out + left;
    }

    public int householdsIn(VoucherStatus status) {
        return households.stream()
                .filter(part -> part.status() == status)
                .mapToInt(Part::households)
                .sum();
    }

    /** As people check it: 200 份 = 已领 150 + 没领 40 + 可再发 10. */
    public String equation() {
        return stock + " 份 = 已领 " + collected + " + 没领 " + out + " + 可再发 " + left
                + (passedOn > 0 ? " + 转给后面的批次 " + passedOn : "");
    }

    /** Money for it is here: with goods that came back it went back. */
    private static boolean hasMoney(VoucherSum sum) {
        return sum.paid() && !sum.status().isGivenOn();
    }

    private static int units(List<VoucherSum> sums, Predicate<VoucherSum> which) {
        return sums.stream().filter(which).mapToInt(VoucherSum::units).sum();
    }

    private static int households(List<VoucherSum> sums, Predicate<VoucherSum> which) {
        return sums.stream().filter(which).mapToInt(VoucherSum::households).sum();
    }
}
