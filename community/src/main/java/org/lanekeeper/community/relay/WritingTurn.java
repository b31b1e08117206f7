package org.lanekeeper.community.relay;

import java.sql.SQLException;
import java.util.HashMap;
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

    void write(Turn turn) {
        try {
            Map<Long, Turn.Group> left = new HashMap<>(turn.groups());
            // first those that nobody works on; the others have another server before them, all of them mostly the same
            if (left.size() > 1 && writeTogether(left, false) && left.size() > 1) {
                writeTogether(left, true);
            }
            left.forEach(this::write);
        } finally {
            // nobody waits for ever; answers that were given before stay
            turn.groups().values().forEach(group -> turnAway(group.aboard()));
        }
    }

    /**
     * Takes out of what is left what could be written: not a relay whose row somebody holds, unless that is waited for.
     *
     * @return false if something is at fault and another try would end the same
     */
    private boolean writeTogether(Map<Long, Turn.Group> left, boolean wait) {
        try {
            Map<Long, List<JoinOutcome>> outcomes =
                    figures.time(() -> writer.writeTogether(left, wait), WritingTurn::count);
            outcomes.forEach((relay, answers) -> answer(left.remove(relay).aboard(), answers));
            return true;
        } catch (SQLException | RuntimeException e) {
            log.debug("{} relays not written together: {}", left.size(), PassingFaults.reason(e));
            return false;
        }
    }

    private static int count(Map<Long, List<JoinOutcome>> outcomes) {
        return outcomes.values().stream().mapToInt(List::size).sum();
    }

    private void write(long relayId, Turn.Group group) {
        try {
            List<JoinOutcome> outcomes = figures.time(() -> writer.write(relayId, group), List::size);
            answer(group.aboard(), outcomes);
        } catch (SQLException | RuntimeException e) {
            despair(relayId, group.aboard(), e);
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
        answering.execute(() -> {
            for (int i = 0; i < waiting.size(); i++) {
                waiting.get(i).answer().complete(outcomes.get(i));
            }
        });
    }
}
