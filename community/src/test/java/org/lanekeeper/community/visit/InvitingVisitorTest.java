package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.visit.VisitSheets.NUMBER;
import static org.lanekeeper.community.visit.VisitSheets.OTHER_NUMBER;
import static org.lanekeeper.community.visit.VisitSheets.sheet;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;

/** A resident invites visitors, who need to name no door. */
@OnRealDatabase
class InvitingVisitorTest {
    @Autowired
    TwoGates here;

    @Autowired
    InvitingVisitor inviting;

    @Autowired
    KnowingResidents knowing;

    @Autowired
    Residents residents;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        here.begin();
    }

    @Test
    void whoeverIsInvitedNamesNoDoor() {
        Resident stranger = knowing.meet(here.committee, Platform.MP, "visits", "host-" + here.committee);
        residents.bind(stranger.id(), here.household.id());
        Resident host = knowing.meet(here.committee, Platform.MP, "visits", "host-" + here.committee);
        Invitation invitation = inviting.invite(host, 2, clock.instant().plus(Duration.ofDays(1)), "one")
                .orElseThrow();
        assertThat(inviting.invite(host, 2, clock.instant().plus(Duration.ofDays(1)), "one"))
                .contains(invitation);
        Visit visit = here.registered(here.south, sheet().of("陈一", NUMBER).invitedBy(invitation.code()));
        assertThat(visit.householdId()).isEqualTo(here.household.id());
        VisitSheets two = sheet().of("林二", OTHER_NUMBER).of("陈小", "").invitedBy(invitation.code());
        assertThat(here.register(here.south, two, "late-" + here.committee))
                .isInstanceOf(VisitOutcome.InvitationOver.class);
        here.registered(here.south, sheet().of("林二", OTHER_NUMBER).invitedBy(invitation.code()));
        assertThat(inviting.cancel(host, invitation.code())).isTrue();
        assertThat(here.register(
                        here.south, sheet().of("陈三", "").invitedBy(invitation.code()), "after-" + here.committee))
                .isInstanceOf(VisitOutcome.InvitationOver.class);
    }
}
