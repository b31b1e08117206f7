package org.lanekeeper.miniapp.console.batch;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.ReconcilingBatch;
import org.lanekeeper.community.household.OwnBuildings;
import org.lanekeeper.community.notice.DeliverySums;
import org.lanekeeper.community.notice.HouseholdDelivery;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.batch.BatchView;
import org.lanekeeper.miniapp.batch.ReadingBatches;
import org.lanekeeper.miniapp.console.Doors;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what moves about a batch into a page. */
@Component
class BatchFigures {
    private final ReadingBatches reading;
    private final DeliverySums deliveries;
    private final Vouchers vouchers;
    private final Entries entries;
    private final ReconcilingBatch reconciling;
    private final OwnBuildings buildings;
    private final WallClock clock;

    BatchFigures(
            ReadingBatches reading,
            DeliverySums deliveries,
            Vouchers vouchers,
            Entries entries,
            ReconcilingBatch reconciling,
            OwnBuildings buildings,
            WallClock clock) {
        this.clock = clock;
        this.buildings = buildings;
        this.reading = reading;
        this.deliveries = deliveries;
        this.vouchers = vouchers;
        this.entries = entries;
        this.reconciling = reconciling;
    }

    void sums(Staff staff, long relayId, int number, Model model) {
        BatchView batch = reading.one(staff, relayId, number);
        model.addAttribute("batch", batch);
        model.addAttribute("sums", batch.balance());
        model.addAttribute("account", batch.account());
        model.addAttribute(
                "next",
                entries.nextInOrder(staff.committeeId(), relayId, 1).stream()
                        .findFirst()
                        .orElse(null));
    }

    /** Household by household: where its notice stands, whether it has its goods. */
    void lines(Staff staff, long relayId, int number, Model model) {
        var byNumber = deliveries.households(staff.committeeId(), relayId, number).stream()
                .collect(Collectors.toMap(HouseholdDelivery::number, Function.identity()));
        model.addAttribute("deliveries", byNumber);
        model.addAttribute("vouchers", vouchers.ofBatch(staff.committeeId(), relayId, number));
    }

    /** Where and when, for the form that sets it right. */
    void times(Staff staff, long relayId, int number, Model model) {
        Batch batch = reading.find(staff, relayId, number);
        model.addAttribute("fromDate", clock.date(batch.pickupFrom()));
        model.addAttribute("fromTime", clock.time(batch.pickupFrom()));
        model.addAttribute("untilDate", clock.date(batch.pickupUntil()));
        model.addAttribute("untilTime", clock.time(batch.pickupUntil()));
        model.addAttribute("grounds", EntryReason.Deed.RESCHEDULE.grounds());
    }

    void counted(Staff staff, long relayId, int number, Model model) {
        model.addAttribute(
                "counted",
                reconciling.counted(reading.find(staff, relayId, number)).orElse(null));
    }

    /** Those carried to the door, building by building. */
    void carried(Staff staff, long relayId, int number, String building, Model model) {
        var all = vouchers.ofBatch(staff.committeeId(), relayId, number).stream()
                .filter(Voucher::byHand)
                .filter(voucher -> !staff.isBlockOwner()
                        || buildings.ownEntry(staff.committeeId(), staff.owner(), relayId, voucher.number()))
                .sorted(Doors.order(Voucher::compound, Voucher::address))
                .toList();
        model.addAttribute(
                "toCarry",
                all.stream().filter(voucher -> !voucher.status().isGivenOn()).count());
        model.addAttribute(
                "carried",
                all.stream()
                        .filter(voucher -> voucher.status() == VoucherStatus.REDEEMED)
                        .count());
        model.addAttribute(
                "buildings", all.stream().map(BatchFigures::building).distinct().toList());
        model.addAttribute("building", building);
        List<Voucher> shown = all.stream()
                .filter(it -> building.isEmpty() || building(it).equals(building))
                .toList();
        model.addAttribute("carries", shown);
        model.addAttribute("load", Load.of(shown));
    }

    /**
     * What somebody takes along who sets out now.
     *
     * @param toPay doors at which money is to be taken
     */
    record Load(int doors, int units, int toPay) {
        static Load of(List<Voucher> carried) {
            List<Voucher> open = carried.stream()
                    .filter(voucher -> voucher.status() == VoucherStatus.ISSUED)
                    .toList();
            return new Load(
                    open.size(), open.stream().mapToInt(Voucher::quantity).sum(), (int)
                            open.stream().filter(Voucher::awaitsPayment).count());
        }
    }

    /** Compounds have buildings of the same number. */
    private static String building(Voucher voucher) {
        return voucher.compound() + Address.buildingDisplay(voucher.building());
    }
}
