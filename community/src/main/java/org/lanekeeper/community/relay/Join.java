package org.lanekeeper.community.relay;

import java.time.Instant;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.staff.Staff;

/**
 * A household's request for a number.
 *
 * @param name who signs up, as typed
 * @param phone as typed, null if not given
 * @param quantity units asked for; more than the relay's cap is cut down to it
 * @param residentId the identity it came from, null for none
 * @param requestKey the same for every retry of the same request, so that it has one effect and one answer
 * @param arrivedAt when it reached the server: what opening and closing go by
 * @param declaredAt what it counts from: of a paper form the time written on it, of a row of a group's relay the time it
 *     was first seen, of a picture when it came; null for every other door
 * @param onBehalf whether somebody of another household signs it up
 * @param enteredBy who of the staff typed it in, null where nobody did
 */
public record Join(
        long relayId,
        Household household,
        String name,
        String phone,
        int quantity,
        Door door,
        Long residentId,
        String requestKey,
        Instant arrivedAt,
        Instant declaredAt,
        boolean onBehalf,
        Staff enteredBy) {
    /** Longest key the database keeps. */
    public static final int KEY_LENGTH = 80;

    private static final int NAME_LENGTH = 60;
    private static final int PHONE_LENGTH = 20;

    public Join {
        // what the table cannot hold must not come so far: in there it would fail again and again
        if (name.length() > NAME_LENGTH || phone != null && phone.length() > PHONE_LENGTH) {
            throw new IllegalArgumentException("name or phone too long");
        }
        if (requestKey == null || requestKey.isBlank() || requestKey.length() > KEY_LENGTH) {
            throw new IllegalArgumentException("request key must have 1 to " + KEY_LENGTH + " characters");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be positive");
        }
        if (door.isDeclared() != (declaredAt != null)) {
            throw new IllegalArgumentException("what is typed later, and only that, has a declared time");
        }
    }

    /** A household for itself, counting from its arrival. */
    public Join(
            long relayId,
            Household household,
            String name,
            String phone,
            int quantity,
            Door door,
            Long residentId,
            String requestKey,
            Instant arrivedAt) {
        this(relayId, household, name, phone, quantity, door, residentId, requestKey, arrivedAt, null, false, null);
    }

    /** The same, signed up by somebody of another household. */
    public Join onBehalf(boolean forOthers) {
        return new Join(
                relayId,
                household,
                name,
                phone,
                quantity,
                door,
                residentId,
                requestKey,
                arrivedAt,
                declaredAt,
                forOthers,
                enteredBy);
    }

    /** The same, arrived at another instant. */
    Join arrivingAt(Instant instant) {
        return instant.equals(arrivedAt)
                ? this
                : new Join(
                        relayId,
                        household,
                        name,
                        phone,
                        quantity,
                        door,
                        residentId,
                        requestKey,
                        instant,
                        declaredAt,
                        onBehalf,
                        enteredBy);
    }

    /** Why the committee should look at this entry, or null. */
    ReviewReason reviewReason() {
        return ReviewReason.of(household, name, phone);
    }
}
