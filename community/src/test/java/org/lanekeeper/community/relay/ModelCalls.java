package org.lanekeeper.community.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.voucher.VoucherStatus;

/** The batches of {@link QueueModel}: who is called, and what becomes of their vouchers. */
final class ModelCalls {
    private final ModelLines lines;
    private final ModelShares shares;
    private final List<Batch> batches = new ArrayList<>();

    ModelCalls(ModelLines lines, ModelShares shares) {
        this.lines = lines;
        this.shares = shares;
    }

    /** Goods that came, or were left of another batch. */
    private record Batch(int stock, Integer follows) {}

    int batches() {
        return batches.size();
    }

    /** Those who can be called, the next first. */
    List<Integer> callable() {
        Map<Integer, Boolean> secured = shares.secured();
        return lines.serving().stream()
                .filter(line -> line.status == EntryStatus.ACCEPTED && line.batch == null && secured.get(line.number))
                .map(line -> line.number)
                .toList();
    }

    /**
     * The numbers that a batch calls; null if it cannot be.
     *
     * @param units most to be called; null for as many as the households want
     */
    List<Integer> call(int households, Integer units, Integer follows) {
        if (follows != null && units > left(follows)) {
            return null;
        }
        List<Integer> called = new ArrayList<>();
        int sum = 0;
        for (int number : callable()) {
            sum += lines.line(number).quantity;
            if (called.size() == households || units != null && sum > units) {
                break;
            }
            called.add(number);
        }
        if (called.isEmpty()) {
            return null;
        }
        int wanted =
                called.stream().mapToInt(number -> lines.line(number).quantity).sum();
        batches.add(new Batch(units == null ? wanted : units, follows));
        called.forEach(number -> {
            lines.line(number).batch = batches.size();
            lines.line(number).voucher = VoucherStatus.ISSUED;
        });
        return called;
    }

    /** Units of a batch that nobody has. */
    int left(int batch) {
        int with = lines.all().stream()
                .filter(line -> Integer.valueOf(batch).equals(line.batch))
                .filter(line -> line.voucher == VoucherStatus.ISSUED || line.voucher == VoucherStatus.REDEEMED)
                .mapToInt(line -> line.quantity)
                .sum();
        int passedOn = batches.stream()
                .filter(one -> Integer.valueOf(batch).equals(one.follows))
                .mapToInt(Batch::stock)
                .sum();
        return batches.get(batch - 1).stock - with - passedOn;
    }

    /** Who could have been called before somebody who was, and was not: they came within the quota later. */
    List<Integer> passed() {
        ModelLine furthest = lines.called().stream().max(ModelLines.ORDER).orElse(null);
        Map<Integer, Boolean> secured = shares.secured();
        return lines.all().stream()
                .filter(line -> furthest != null && line.status == EntryStatus.ACCEPTED && line.batch == null)
                .filter(line -> secured.get(line.number) && ModelLines.ORDER.compare(line, furthest) < 0)
                .map(line -> line.number)
                .toList();
    }

    /** Up to which number all within the quota were called: none who was passed stands at or below it. */
    int reached() {
        int own = lines.called().stream()
                .filter(line -> !line.merged)
                .mapToInt(line -> line.number)
                .max()
                .orElse(0);
        int highest = own > 0
                ? own
                : lines.called().stream().mapToInt(line -> line.number).max().orElse(0);
        return passed().stream().map(number -> number - 1).reduce(highest, Math::min);
    }

    boolean collect(int number) {
        return end(number, VoucherStatus.REDEEMED);
    }

    boolean decline(int number) {
        return end(number, VoucherStatus.DECLINED);
    }

    boolean passOver(int number) {
        return end(number, VoucherStatus.LAPSED);
    }

    /** What was collected is brought back: the place goes on. */
    boolean bringBack(int number) {
        ModelLine line = lines.line(number);
        if (line.voucher != VoucherStatus.REDEEMED) {
            return false;
        }
        line.voucher = VoucherStatus.RETURNED;
        line.status = EntryStatus.LAPSED;
        return true;
    }

    /** It was not collected after all. */
    boolean undoCollecting(int number) {
        ModelLine line = lines.line(number);
        boolean undone = line.voucher == VoucherStatus.REDEEMED;
        line.voucher = undone ? VoucherStatus.ISSUED : line.voucher;
        return undone;
    }

    /** How it ended was a mistake: what becomes of it, as long as nobody else has the goods or the place. */
    String reinstate(int number, VoucherStatus end) {
        ModelLine line = lines.line(number);
        VoucherStatus before = end == VoucherStatus.RETURNED ? VoucherStatus.REDEEMED : VoucherStatus.ISSUED;
        if (line.voucher != end) {
            return line.voucher == before ? "DoneBefore" : "EndedOtherwise";
        }
        if (left(line.batch) < line.quantity) {
            return "GoodsGone";
        }
        if (lines.holder(line.household) != null) {
            return "SignedUpAgain";
        }
        if (!shares.hasRoomForCalled(line)) {
            return "PlaceGone";
        }
        line.voucher = before;
        line.status = EntryStatus.ACCEPTED;
        shares.leaveReserved();
        return "Reinstated";
    }

    private boolean end(int number, VoucherStatus how) {
        ModelLine line = lines.line(number);
        if (line.voucher != VoucherStatus.ISSUED) {
            return false;
        }
        line.voucher = how;
        line.status = how == VoucherStatus.REDEEMED ? line.status : EntryStatus.LAPSED;
        return true;
    }

    /** How many households a batch gets back whose time has gone by. */
    int takeBack(int batch) {
        List<ModelLine> overdue = lines.all().stream()
                .filter(line -> Integer.valueOf(batch).equals(line.batch) && line.voucher == VoucherStatus.ISSUED)
                .toList();
        overdue.forEach(line -> end(line.number, VoucherStatus.LAPSED));
        return overdue.size();
    }
}
