package org.lanekeeper.miniapp.notice;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.notice.Call;
import org.lanekeeper.community.notice.CallList;
import org.lanekeeper.community.notice.CallOutcome;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.VoucherCode;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Households that no message reached: staff telephone them or go there. */
@RestController
@RequestMapping("/api/calls")
@ForCommittee
@Tag(name = "Calls")
class CallApi {
    private static final int SHOWN = 500;

    private final CallList calls;
    private final TellingHouseholds telling;
    private final Households households;

    CallApi(CallList calls, TellingHouseholds telling, Households households) {
        this.households = households;
        this.calls = calls;
        this.telling = telling;
    }

    /**
     * @param phone null where there is no mobile
     * @param voucher to be read out
     */
    record Revealed(String name, String phone, String address, String voucher) {}

    record Outcome(CallOutcome outcome, String note) {}

    record Recorded(DeliveryStatus status, int tries, Instant dueAt) {}

    /** Still to be told, those that are due first. */
    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping
    List<CallView> open(@AuthenticationPrincipal Staff staff) {
        return calls.open(staff.committeeId(), staff.owner(), SHOWN).stream()
                .map(CallView::masked)
                .toList();
    }

    /** Every such look is logged. */
    @ForBlockOwners(About.CALL)
    @PostMapping("/{deliveryId}/reveal")
    Revealed reveal(@AuthenticationPrincipal Staff staff, @PathVariable long deliveryId) {
        Call call = telling.reveal(staff, deliveryId);
        return new Revealed(
                call.name(),
                call.phone(),
                call.compound() + call.address().display(),
                call.code() == null ? null : VoucherCode.display(call.code()));
    }

    record NewPhone(String phone) {}

    /** @param withoutMobile households of the roster that still have none, of those the worker is there for */
    record Missing(int withoutMobile) {}

    /** A mobile that was learnt on the way. */
    @ForBlockOwners(About.CALL)
    @PostMapping("/{deliveryId}/phone")
    Missing addPhone(
            @AuthenticationPrincipal Staff staff, @PathVariable long deliveryId, @RequestBody NewPhone learnt) {
        telling.addPhone(staff, deliveryId, learnt.phone());
        return new Missing(households.sizeOf(staff.committeeId(), staff.owner()).withoutMobile());
    }

    @ForBlockOwners(About.CALL)
    @PostMapping("/{deliveryId}/outcome")
    Recorded record(@AuthenticationPrincipal Staff staff, @PathVariable long deliveryId, @RequestBody Outcome outcome) {
        Call call = telling.record(staff, deliveryId, outcome.outcome(), outcome.note());
        return new Recorded(call.status(), call.tries(), call.dueAt());
    }
}
