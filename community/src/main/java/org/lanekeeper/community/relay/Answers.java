package org.lanekeeper.community.relay;

import java.util.List;
import java.util.Map;

/** Words the decisions of a batch once it is known what was written. */
final class Answers {
    private final Relay relay;
    private final Map<Integer, Written> written;

    Answers(Relay relay, Map<Integer, Written> written) {
        this.relay = relay;
        this.written = written;
    }

    /** What a new entry got besides its number. */
    record Written(String receipt, boolean secured) {
        static Written of(EntryRows.Numbered numbered) {
            return new Written(numbered.receipt(), numbered.entry().secured());
        }

        Written secured(boolean now) {
            return new Written(receipt, now);
        }
    }

    List<JoinOutcome> to(List<Decision> decisions) {
        return decisions.stream().map(this::to).toList();
    }

    private JoinOutcome to(Decision decision) {
        if (decision instanceof Decision.Numbered numbered) {
            return accepted(numbered.held(), numbered.repeated());
        }
        return decision instanceof Decision.Refused refused
                ? refused.outcome()
                : ((Decision.Answered) decision).outcome();
    }

    private JoinOutcome accepted(Held held, boolean repeated) {
        Written fresh = written.getOrDefault(held.number(), new Written(held.receipt(), held.secured()));
        // before a draw nobody waits behind others
        boolean beyond = !fresh.secured() && !relay.awaitsDraw();
        return new JoinOutcome.Accepted(
                held.number(), held.quantity(), held.review(), beyond, fresh.receipt(), repeated);
    }
}
