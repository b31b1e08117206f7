package org.lanekeeper.miniapp.batch;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.lanekeeper.community.household.OwnBuildings;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Goods that are carried to the door, and goods that nobody wants. */
@RestController
@ForCommittee
@Tag(name = "Batches")
class CarryingApi {
    private final ReadingBatches reading;
    private final Vouchers vouchers;
    private final ServingHousehold serving;
    private final EndingPlace ending;
    private final OwnBuildings buildings;

    CarryingApi(
            ReadingBatches reading,
            Vouchers vouchers,
            ServingHousehold serving,
            EndingPlace ending,
            OwnBuildings buildings) {
        this.ending = ending;
        this.buildings = buildings;
        this.reading = reading;
        this.vouchers = vouchers;
        this.serving = serving;
    }

    /**
     * @param name masked
     */
    record Carry(
            int number,
            String compound,
            String building,
            String address,
            String name,
            int quantity,
            VoucherStatus status,
            boolean awaitsPayment) {
        static Carry of(Voucher voucher) {
            return new Carry(
                    voucher.number(),
                    voucher.compound(),
                    voucher.building(),
                    voucher.address().display(),
                    Masking.name(voucher.name()),
                    voucher.quantity(),
                    voucher.status(),
                    voucher.awaitsPayment());
        }
    }

    /**
     * @param building only this one
     */
    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping("/api/relays/{id}/batches/{number}/hand-deliveries")
    List<Carry> all(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(required = false) String building) {
        reading.find(staff, id, number);
        return vouchers.ofBatch(staff.committeeId(), id, number).stream()
                .filter(Voucher::byHand)
                .filter(voucher -> !staff.isBlockOwner()
                        || buildings.ownEntry(staff.committeeId(), staff.owner(), id, voucher.number()))
                .filter(voucher -> building == null || voucher.building().equals(building))
                .map(Carry::of)
                .toList();
    }

    /**
     * Given at the door: the voucher is used.
     *
     * @param paid the household paid at the door
     */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/api/relays/{id}/entries/{number}/carried")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void carried(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean paid) {
        serving.carried(staff, id, number, paid);
    }

    /**
     * @param paid the household paid at this moment, if there was anything to pay
     * @param ground the usual one if not given
     * @param note in one's own words, for the operation log
     */
    record Outcome(EndingPlace.End outcome, Boolean paid, Ground ground, String note) {}

    /** How a called household's place ended: collected, declined, not come, returned, or one of these ticked by mistake. */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/api/relays/{id}/entries/{number}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody Outcome wanted) {
        if (wanted.outcome() == null) {
            throw Refusal.unfit("unfit-entry", "outcome", "请写结果：领走、不要了、没来领、退回，或者撤销。");
        }
        EntryReason.Deed deed = wanted.outcome().deed();
        Ground usual = deed.grounds().get(0);
        EntryReason reason = EntryReason.read(deed, wanted.ground() == null ? usual : wanted.ground(), wanted.note());
        ending.end(staff, id, number, wanted.outcome(), Boolean.TRUE.equals(wanted.paid()), reason);
    }

    /** The called household does not want it: its place goes to the next in order. */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/api/relays/{id}/entries/{number}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number) {
        serving.decline(staff, id, number);
    }
}
