package org.lanekeeper.community.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.resident.KeptOfResident;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Service;

/** A resident tells the gate that somebody comes, and gets a link to send on. */
@Service
public class InvitingVisitor implements KeptOfResident {
    public static final int MOST_GUESTS = 10;
    /** Open invitations of one person. */
    public static final int MOST_OPEN = 20;

    public static final Duration LONGEST_AHEAD = Duration.ofDays(14);
    static final int CODE_LENGTH = 12;

    private final Invitations invitations;
    private final Clock clock;

    InvitingVisitor(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * @param resident of a household
     * @param until when it ends; later than now, and no later than {@link #LONGEST_AHEAD}
     * @param requestKey the same for every retry of this resident
     * @return nothing if the resident has too many open ones
     */
    public Optional<Invitation> invite(Resident resident, int guests, Instant until, String requestKey) {
        if (resident.householdId() == null || guests < 1 || guests > MOST_GUESTS) {
            throw new IllegalArgumentException("nobody invites so many");
        }
        Instant now = clock.instant();
        String key = RequestDigest.of(resident.id() + "#" + requestKey);
        Optional<Invitation> before = invitations.requested(resident.id(), key);
        if (before.isPresent()) {
            return before;
        }
        if (invitations.open(resident.id(), now, MOST_OPEN).size() >= MOST_OPEN) {
            return Optional.empty();
        }
        Instant last = now.plus(LONGEST_AHEAD);
        Instant end = until.isAfter(last) ? last : until;
        invitations.add(resident, PassCode.random(CODE_LENGTH), key, guests, now, end, now);
        return invitations.requested(resident.id(), key);
    }

    /** Those that somebody may still use, the newest first. */
    public List<Invitation> open(Resident resident) {
        return invitations.open(resident.id(), clock.instant(), MOST_OPEN);
    }

    /** False if it is over already, or another's. */
    public boolean cancel(Resident resident, String code) {
        return PassCode.read(code, CODE_LENGTH)
                        .map(it -> invitations.cancel(resident.id(), it, clock.instant()))
                        .orElse(0)
                > 0;
    }

    @Override
    public void forget(Resident resident) {
        invitations.removeOf(resident.id());
    }
}
