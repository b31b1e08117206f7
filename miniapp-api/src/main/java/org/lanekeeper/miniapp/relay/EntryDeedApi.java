package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the committee does to entries. Each deed has a reason, stands in the ledger and in the log, and is told. */
@RestController
@RequestMapping("/api/relays/{id}/entries")
@ForCommittee
@Tag(name = "Entries")
class EntryDeedApi {
    private static final int MOST = 200;

    private final JudgingEntries judging;
    private final RehousingEntries rehousing;
    private final LettingOthersFirst letting;

    EntryDeedApi(JudgingEntries judging, RehousingEntries rehousing, LettingOthersFirst letting) {
        this.judging = judging;
        this.rehousing = rehousing;
        this.letting = letting;
    }

    /**
     * Why.
     *
     * @param ground {@code DUPLICATE}, {@code WRONG_ROOM} and so on; stands in the public ledger
     * @param note in one's own words, for the operation log only
     * @param reason the same as note
     * @param verified whether somebody looked into what the register does not bear out
     */
    record Wanted(Ground ground, String note, String reason, Boolean verified) {
        EntryReason read(EntryReason.Deed deed) {
            return EntryReason.read(deed, ground, note == null ? reason : note);
        }

        static EntryReason read(Wanted wanted, EntryReason.Deed deed) {
            return (wanted == null ? new Wanted(null, null, null, null) : wanted).read(deed);
        }
    }

    /**
     * Another household, and why.
     *
     * @param address as people write it, the compound in front where there are several
     * @param name of whoever lives there now, if it is not the same person; with {@code phone}
     */
    record Move(String address, String name, String phone, Ground ground, String note, Boolean verified) {
        RehousingEntries.Goal goal() {
            return new RehousingEntries.Goal(address, Boolean.TRUE.equals(verified));
        }
    }

    record Several(List<Integer> numbers) {}

    /**
     * @param approved how many of them were under review and count now
     */
    record Approved(int approved) {}

    @ForBlockOwners(About.ONLY_OWN)
    @PostMapping("/approve")
    Approved approve(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody Several several) {
        List<Integer> numbers = several.numbers();
        if (numbers == null || numbers.isEmpty() || numbers.size() > MOST || numbers.contains(null)) {
            throw Refusal.unfit("unfit-entry", "numbers", "请写 1 到 " + MOST + " 个号码。");
        }
        return new Approved(judging.approve(staff, id, numbers));
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/{number}/approve")
    EntryView approve(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number) {
        return EntryView.masked(judging.approve(staff, id, number));
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/{number}/void")
    EntryView strikeOut(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody Wanted wanted) {
        return EntryView.masked(judging.strikeOut(staff, id, number, wanted.read(EntryReason.Deed.VOID)));
    }

    /** By somebody else than who struck it out. */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/{number}/restore")
    EntryView restore(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody(required = false) Wanted wanted) {
        boolean verified = wanted != null && Boolean.TRUE.equals(wanted.verified());
        return EntryView.masked(
                judging.restore(staff, id, number, verified, Wanted.read(wanted, EntryReason.Deed.RESTORE)));
    }

    /** The room was written wrongly; number and place stay. */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/{number}/correct")
    EntryView correct(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody Move move) {
        EntryReason reason = EntryReason.read(EntryReason.Deed.CORRECT, move.ground(), move.note());
        return EntryView.masked(rehousing.correct(staff, id, number, move.goal(), reason));
    }

    /** People moved; number and place go to the other household. */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/{number}/transfer")
    EntryView transfer(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody Move move) {
        EntryReason reason = EntryReason.read(EntryReason.Deed.TRANSFER, move.ground(), move.note());
        return EntryView.masked(rehousing.transfer(staff, id, number, move.goal(), move.name(), move.phone(), reason));
    }

    /** The household lets others go first; the number stays. */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/{number}/yield")
    EntryView letOthersFirst(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody(required = false) Wanted wanted) {
        return EntryView.masked(letting.forHousehold(staff, id, number, Wanted.read(wanted, EntryReason.Deed.YIELD)));
    }
}
