package org.lanekeeper.miniapp.visit;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.visit.Invitation;
import org.lanekeeper.community.visit.InvitingVisitor;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A resident invites in advance, so that the visitor's form is short. */
@RestController
@ForResidents
@RequestMapping("/api/invitations")
@Tag(name = "Visits")
class InvitationApi {
    private static final Duration USUAL = Duration.ofDays(1);

    private final InvitingVisitor inviting;
    private final SiteSettings site;
    private final Clock clock;

    InvitationApi(InvitingVisitor inviting, SiteSettings site, Clock clock) {
        this.inviting = inviting;
        this.site = site;
        this.clock = clock;
    }

    /**
     * @param guests 1 to 10; null for one
     * @param until null for a day
     */
    record NewInvitation(Integer guests, Instant until) {}

    /**
     * @param link to be sent on
     * @param left how many may still register with it
     */
    record InvitationView(String code, String link, int guests, int left, Instant validUntil) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView invite(
            @AuthenticationPrincipal Resident resident,
            @RequestBody NewInvitation wanted,
            @RequestHeader(name = RequestKey.HEADER, required = false) String key) {
        int guests = wanted.guests() == null ? 1 : wanted.guests();
        Instant now = clock.instant();
        Instant until = wanted.until() == null ? now.plus(USUAL) : wanted.until();
        if (resident.householdId() == null) {
            throw Refusal.conflict("not-bound", "还不知道您家是哪一户。请先用自家门牌登记一次，或到居委会登记。");
        }
        if (guests < 1 || guests > InvitingVisitor.MOST_GUESTS) {
            throw Refusal.unfit("unfit-invitation", "guests", "一次可以邀请 1 到 " + InvitingVisitor.MOST_GUESTS + " 个人。");
        }
        if (!until.isAfter(now)) {
            throw Refusal.unfit("unfit-invitation", "until", "邀请的截止时间要晚于现在。");
        }
        return inviting.invite(resident, guests, until, RequestKey.of(resident, key))
                .map(this::view)
                .orElseThrow(() -> Refusal.conflict(
                        "too-many-invitations", "您已经有 " + InvitingVisitor.MOST_OPEN + " 个邀请没用完。请先取消不用的。"));
    }

    @GetMapping
    List<InvitationView> open(@AuthenticationPrincipal Resident resident) {
        return inviting.open(resident).stream().map(this::view).toList();
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@AuthenticationPrincipal Resident resident, @PathVariable String code) {
        if (!inviting.cancel(resident, code)) {
            throw Refusal.notFound("这个邀请");
        }
    }

    private InvitationView view(Invitation invitation) {
        return new InvitationView(
                invitation.code(),
                site.link("/g/i/" + invitation.code()),
                invitation.guests(),
                invitation.left(),
                invitation.validUntil());
    }
}
