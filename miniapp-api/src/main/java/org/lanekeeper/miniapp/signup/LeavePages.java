package org.lanekeeper.miniapp.signup;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lanekeeper.community.ledger.Receipt;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 退出接龙 on the telephone that signed the household up. A receipt alone will not do: it stands on slips and in links that
 * are passed on.
 */
@Controller
@Hidden
class LeavePages {
    private final PublicRelay relays;
    private final ReadingReceipt reading;
    private final SignedUpHere here;
    private final ModeratingEntries moderating;

    LeavePages(PublicRelay relays, ReadingReceipt reading, SignedUpHere here, ModeratingEntries moderating) {
        this.relays = relays;
        this.reading = reading;
        this.here = here;
        this.moderating = moderating;
    }

    /** Sent twice, it is done once and says the same. */
    @PostMapping("/r/{id:\\d{1,18}}/mine/leave")
    ModelAndView leave(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request) {
        Optional<Relay> relay = relays.find(id);
        if (relay.isEmpty()) {
            return SignupPages.absent();
        }
        Entry entry = Receipt.read(receipt)
                .flatMap(code -> reading.entry(relay.get(), number.strip(), code))
                .filter(it -> here.read(request, relay.get()).all().contains(it.householdId()))
                .orElseThrow(() -> Refusal.conflict("signed-up-elsewhere", "不是这台手机登记的，这里退不了。请用登记时的手机退，或打电话给居委会。位置还在。"));
        boolean counts = entry.status().counts();
        if (counts && !moderating.withdraw(relay.get().committeeId(), id, entry.number())) {
            throw Refusal.conflict("already-called", "已经叫到您的号，不能再退出。不需要的话请告诉居委会。");
        }
        return new ModelAndView("redirect:/r/" + id + "/mine?number=" + entry.number() + "&receipt=" + entry.receipt());
    }
}
