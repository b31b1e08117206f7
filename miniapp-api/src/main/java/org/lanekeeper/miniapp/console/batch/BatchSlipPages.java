package org.lanekeeper.miniapp.console.batch;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.batch.ReadingBatches;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Doors;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.qr.QrPicture;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Slips for the letter box: what, when, where, and the code. Whoever prints them has every code, so it is logged. */
@Controller
class BatchSlipPages {
    private static final List<Integer> SHEETS = List.of(4, 8, 10);

    private final ReadingBatches reading;
    private final Relays relays;
    private final Vouchers vouchers;
    private final LoggedOperations operations;
    private final SiteSettings site;

    BatchSlipPages(
            ReadingBatches reading, Relays relays, Vouchers vouchers, LoggedOperations operations, SiteSettings site) {
        this.reading = reading;
        this.relays = relays;
        this.vouchers = vouchers;
        this.operations = operations;
        this.site = site;
    }

    /**
     * @param qr data URI
     */
    record Slip(Voucher voucher, String qr) {}

    /**
     * @param perPage slips on a page of A4
     * @param byDoor in the order of the letter boxes instead of the numbers
     */
    @GetMapping("/admin/relays/{id:\\d+}/batches/{number:\\d+}/slips")
    String slips(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "8") int perPage,
            @RequestParam(defaultValue = "false") boolean byDoor,
            Model model) {
        Batch batch = reading.find(staff, id, number);
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        int most = SHEETS.contains(perPage) ? perPage : 8;
        List<Slip> slips = vouchers.ofBatch(staff.committeeId(), id, number).stream()
                .filter(voucher -> voucher.status() == VoucherStatus.ISSUED)
                .sorted(byDoor ? Doors.order(Voucher::compound, Voucher::address) : Comparator.comparing(voucher -> 0))
                .map(voucher -> new Slip(voucher, QrPicture.inPage(site.link("/v/" + voucher.code()))))
                .toList();
        operations.note(staff, Operation.BATCH_SLIPS.on(Subject.batch(id, number), slips.size() + " 张"));
        model.addAttribute("batch", batch);
        model.addAttribute("relay", relay);
        model.addAttribute("pages", pages(slips, most));
        model.addAttribute("count", slips.size());
        model.addAttribute("perPage", most);
        model.addAttribute("byDoor", byDoor);
        model.addAttribute("sheets", SHEETS);
        return "admin/batches/slips";
    }

    private static List<List<Slip>> pages(List<Slip> slips, int most) {
        return IntStream.range(0, (slips.size() + most - 1) / most)
                .mapToObj(page -> slips.subList(page * most, Math.min((page + 1) * most, slips.size())))
                .toList();
    }
}
