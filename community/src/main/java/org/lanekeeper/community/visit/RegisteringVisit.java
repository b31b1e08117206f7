package org.lanekeeper.community.visit;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.sealing.LookupKey;
import org.springframework.stereotype.Service;

/** Registers those who come together, whether they type themselves, a program does, or the guard. */
@Service
public class RegisteringVisit {
    private static final int CODE_LENGTH = InvitingVisitor.CODE_LENGTH;

    private final CheckingVisit checking;
    private final WritingVisits writing;
    private final Invitations invitations;
    private final LookupKey key;
    private final Clock clock;

    RegisteringVisit(
            CheckingVisit checking, WritingVisits writing, Invitations invitations, LookupKey key, Clock clock) {
        this.checking = checking;
        this.writing = writing;
        this.invitations = invitations;
        this.key = key;
        this.clock = clock;
    }

    /**
     * @param zone of times without an offset
     * @param requestKey the same for every retry; nobody else's
     * @return complete once it is durable, or refused
     */
    public CompletableFuture<VisitOutcome> register(
            Gate gate, VisitSheet sheet, VisitWay way, ZoneId zone, String requestKey) {
        if (!gate.isOpen()) {
            return CompletableFuture.completedFuture(new VisitOutcome.Closed());
        }
        Invitation invitation = null;
        if (!sheet.invitation().isBlank()) {
            Optional<Invitation> found = PassCode.read(sheet.invitation(), CODE_LENGTH)
                    .flatMap(invitations::ofCode)
                    .filter(it -> it.committeeId() == gate.committeeId());
            if (found.isEmpty()) {
                return CompletableFuture.completedFuture(new VisitOutcome.InvitationOver());
            }
            invitation = found.get();
        }
        CheckingVisit.Checked checked = checking.check(gate, sheet, new CheckingVisit.Way(way, invitation, zone));
        if (!checked.unfit().isEmpty()) {
            return CompletableFuture.completedFuture(new VisitOutcome.Unfit(checked.unfit()));
        }
        return writing.submit(new VisitParty(checked.visits(), requestKey, digest(gate, checked.visits())));
    }

    /** Of what was said, not of when it came. */
    private String digest(Gate gate, List<NewVisit> visits) {
        StringBuilder content = new StringBuilder().append(gate.id());
        for (NewVisit visit : visits) {
            content.append('\u001e')
                    .append(visit.particulars().write())
                    .append('\u001f')
                    .append(visit.origin())
                    .append('\u001f')
                    .append(visit.door().shown())
                    .append('\u001f')
                    .append(visit.reason())
                    .append(visit.transport());
        }
        return key.digest("visit.content", content.toString());
    }

    /** Whether an invitation may be used now. */
    public Optional<Invitation> invitation(String typed) {
        return PassCode.read(typed, CODE_LENGTH)
                .flatMap(invitations::ofCode)
                .filter(invitation -> invitation.isGood(clock.instant()));
    }
}
