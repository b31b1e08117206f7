package org.lanekeeper.community.relay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.lanekeeper.community.patience.PassingFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the joins that a worker has taken, and answers every one of them, whatever goes wrong. The answers are given by
 * a thread of their own, in the order in which they became known, while the worker is at its next batch.
 */
final class WritingTurn {
    private static final Logger log = LoggerFactory.getLogger(WritingTurn.class);

    private final BatchWriter writer;
    private final SequencerSettings settings;
    private final SequencerFigures figures;
    private final Executor answering;

    /**
     * @param answering carries out one task after another
     */
    WritingTurn(BatchWriter writer, SequencerSettings settings, SequencerFigures figures, Executor answering) {
        this.writer = writer;
        this.settings = settings;
        this.figures = figures;
        this.answering = answering;
    }

    /**
     * Ends the turn.
     *
     * @return false if something was at fault
     */
    boolean write(Turn turn) {
        try {
            Map<Long, List<JoinOutcome>> outcomes = figures.time(() -> writeTogether(turn), WritingTurn::count);
            List<Runnable> answers = new ArrayList<>(outcomes.size());
            outcomes.forEach((relay, some) -> answers.add(answers(turn.leave(relay), some)));
            answering.execute(() -> answers.forEach(Runnable::run));
            return true;
        } catch (SQLException | RuntimeException e) {
            apart(turn, e);
            return false;
        } finally {
            // nobody waits for ever; answers that were given before stay
            turn.aboard().forEach(group -> turnAway(turn.leave(group.relayId())));
            turn.end();
        }
    }

    private Map<Long, List<JoinOutcome>> writeTogether(Turn turn) throws SQLException {
        return turn.awaited().isPresent() ? writer.writeTogether(turn.awaited().get(), turn) : writer.writeFree(turn);
    }

    private static int count(Map<Long, List<JoinOutcome>> outcomes) {
        return outcomes.values().stream().mapToInt(List::size).sum();
    }

    /** Each relay by itself; if it did not even come to a lock, the first, and the others another time. */
    private void apart(Turn turn, Exception fault) {
        List<Turn.Group> aboard = turn.aboard();
        log.debug("{} relays not written together: {}", aboard.size(), PassingFaults.reason(fault));
        // whoever was left behind may have been at fault
        boolean alone = aboard.size() == 1 && !turn.hasLeftBehind();
        turn.giveBackOthers();
        if (aboard.isEmpty()) {
            turn.first().ifPresent(first -> write(turn, first));
        } else if (alone && !PassingFaults.USUAL.isPassing(fault)) {
            long relayId = aboard.get(0).relayId();
            despair(relayId, turn.leave(relayId), fault);
        } else {
            aboard.forEach(group -> write(turn, group));
        }
    }

    /** Those who wait when it begins are turned away if it is all in vain, late ones with them. */
    private void write(Turn turn, Turn.Group group) {
        long relayId = group.relayId();
        group.joins();
        try {
            List<JoinOutcome> outcomes = figures.time(() -> writer.write(relayId, group::joins), List::size);
            answer(turn.leave(relayId), outcomes);
        } catch (SQLException | RuntimeException e) {
            despair(relayId, turn.leave(relayId), e);
        }
    }

    private void write(long relayId, List<RelayLane.Waiting> some) {
        List<Join> joins = Turn.joins(some);
        try {
            answer(some, figures.time(() -> writer.write(relayId, () -> joins), List::size));
        } catch (SQLException | RuntimeException e) {
            despair(relayId, some, e);
        }
    }

    private void despair(long relayId, List<RelayLane.Waiting> some, Exception fault) {
        if (some.size() == 1 || PassingFaults.USUAL.isPassing(fault)) {
            log.warn("{} joins of relay {} not written: {}", some.size(), relayId, PassingFaults.reason(fault));
            turnAway(some);
        } else {
            // one bad row must not sink its neighbours: it ends up alone
            write(relayId, some.subList(0, some.size() / 2));
            write(relayId, some.subList(some.size() / 2, some.size()));
        }
    }

    void turnAway(List<RelayLane.Waiting> waiting) {
        answering.execute(() ->
                waiting.forEach(one -> one.answer().complete(new JoinOutcome.Busy(settings.retryAfter(), false))));
    }

    private void answer(List<RelayLane.Waiting> waiting, List<JoinOutcome> outcomes) {
        answering.execute(answers(waiting, outcomes));
    }

    private static Runnable answers(List<RelayLane.Waiting> waiting, List<JoinOutcome> outcomes) {
        return () -> {
            for (int i = 0; i < waiting.size(); i++) {
                waiting.get(i).answer().complete(outcomes.get(i));
            }
        };
    }
}
