package org.lanekeeper.community.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What became of a request for a number. */
public sealed interface JoinOutcome {
    /**
     * The household has a number, durably.
     *
     * @param quantity units kept for it
     * @param review why the committee looks into it first, null if it need not
     * @param beyondQuota whether it waits until quota becomes free
     * @param receipt proves the entry against the ledger
     * @param repeated whether an earlier request with the same key had got it already
     */
    record Accepted(
            int number, int quantity, ReviewReason review, boolean beyondQuota, String receipt, boolean repeated)
            implements JoinOutcome {
        public Accepted(int number, int quantity, ReviewReason review, boolean beyondQuota, String receipt) {
            this(number, quantity, review, beyondQuota, receipt, false);
        }

        /** A repeated request gets the same answer as the first. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Accepted that
                    && number == that.number
                    && quantity == that.quantity
                    && review == that.review
                    && beyondQuota == that.beyondQuota
                    && receipt.equals(that.receipt);
        }

        @Override
        public int hashCode() {
            return Objects.hash(number, quantity, review, beyondQuota, receipt);
        }
    }

    /**
     * The household had a number before; it stays.
     *
     * @param bySamePerson whether the one who asks got it
     * @param onBehalf whether somebody of another household had signed it up
     * @param doubt whether it stood there under another name
     */
    record AlreadyIn(int number, Door door, boolean bySamePerson, boolean onBehalf, Doubt doubt)
            implements JoinOutcome {
        /** What of the name that the entry has and the one that the household says now. */
        public enum Doubt {
            NONE,
            /** Under review for its name, nobody's identity behind it; the register knows the name that is said now. */
            OTHER_NAME,
            /** It was so, and is the household's by its own name from now on. */
            SETTLED
        }

        public AlreadyIn(int number, Door door, boolean bySamePerson, boolean onBehalf) {
            this(number, door, bySamePerson, onBehalf, Doubt.NONE);
        }

        AlreadyIn settled() {
            return new AlreadyIn(number, door, bySamePerson, onBehalf, Doubt.SETTLED);
        }

        /** Who has signed the household up, as its people are told: 您家已登记，第 12 号（聊天）. */
        public String inWords() {
            if (doubt == Doubt.SETTLED) {
                return "您家已登记，第 " + number + " 号（" + door.label() + "）；当时写的是别的姓名，现在按您的登记改过来了";
            }
            String who = onBehalf ? bySamePerson ? "您已代这一户登记" : "已由家人或邻居代登记" : bySamePerson ? "您家已登记" : "已由家人登记";
            return who + "，第 " + number + " 号（" + door.label() + "）";
        }
    }

    /** Too early. */
    record NotYetOpen(Instant opensAt) implements JoinOutcome {}

    /** Too late, or ended by the committee. */
    record Closed() implements JoinOutcome {}

    /** The relay is for other buildings. */
    record NotEligible() implements JoinOutcome {}

    /** The quota is taken, and the rule lets nobody wait. */
    record Full() implements JoinOutcome {}

    /** The person has signed up as many households as one may. */
    record TooManyOnBehalf(int cap) implements JoinOutcome {}

    /** No such relay, or none that residents may see. */
    record Unknown() implements JoinOutcome {}

    /**
     * Nothing can be said yet: too many wait, or the database does not answer. The same request key, sent again, finds
     * out.
     *
     * @param queueFull whether it was the queue, so that the request was not even begun
     */
    record Busy(Duration retryAfter, boolean queueFull) implements JoinOutcome {}
}
