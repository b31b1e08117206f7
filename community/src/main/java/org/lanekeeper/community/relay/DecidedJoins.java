package org.lanekeeper.community.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.ledger.Chain;

/** The joins of one relay in a transaction, decided, and what is known of them once they are written. */
final class DecidedJoins {
    private final LockedRelays.Locked locked;
    private final JoiningPolicy policy;
    private final List<Join> joins;
    private final List<Decision> decisions;
    private final Map<Integer, Answers.Written> written = new HashMap<>();
    private final Chain chain;

    /**
     * @param decisions one for each join
     */
    DecidedJoins(LockedRelays.Locked locked, JoiningPolicy policy, List<Join> joins, List<Decision> decisions) {
        this.locked = locked;
        this.policy = policy;
        this.joins = joins;
        this.decisions = decisions;
        this.chain = new Chain(relay().lastSeq(), relay().ledgerHead());
    }

    /** As it was locked. */
    Relay relay() {
        return locked.relay();
    }

    UnchangedRelays.Known known() {
        return locked.known();
    }

    /** To which they are recorded. */
    Chain chain() {
        return chain;
    }

    /** The relay with what is written. */
    Relay left() {
        return relay().reached(policy.lastNumber(), chain.lastSeq(), chain.head());
    }

    JoiningPolicy policy() {
        return policy;
    }

    /** Whether somebody whom the server had not met gets no entry. */
    boolean lacksEntry(Newcomers.Guess guess) {
        return guess.lacksEntry(joins, decisions);
    }

    /** Whether somebody must be looked up first. */
    boolean needsLook(Newcomers.Guess guess) {
        return guess.needsLook(joins, decisions);
    }

    /** Whoever will have a number counts as met from now on. */
    void introduceTo(Newcomers.Guess guess) {
        guess.meet(joins, decisions);
    }

    List<Decision.Refused> refused() {
        return decisions.stream()
                .filter(Decision.Refused.class::isInstance)
                .map(Decision.Refused.class::cast)
                .toList();
    }

    void written(EntryRows.Numbered entry) {
        written.put(entry.entry().number(), Answers.Written.of(entry));
    }

    /**
     * A recount has the last word on who is within the quota.
     *
     * @param secured whether they are, by number
     * @return others who had signed up before
     */
    Map<Integer, Boolean> recounted(Map<Integer, Boolean> secured) {
        Map<Integer, Boolean> others = new HashMap<>(secured);
        written.replaceAll((number, one) -> {
            Boolean changed = others.remove(number);
            return changed == null ? one : one.secured(changed);
        });
        return others;
    }

    List<JoinOutcome> outcomes() {
        return new Answers(relay(), written).to(decisions);
    }
}
