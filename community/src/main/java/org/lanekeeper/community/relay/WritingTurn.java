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

    /**
     * @param turn by relay, none of them empty
     */
    void write(Map<Long, List<RelayLane.Waiting>> turn) {
        try {
            Map<Long, List<RelayLane.Waiting>> left = new HashMap<>(turn);
            // first those that nobody works on; the others have another server before them, all of them mostly the same
            if (left.size() > 1 && writeTogether(left, false) && left.size() > 1) {
                writeTogether(left, true);
            }
            left.forEach(this::write);
        } finally {
            // nobody waits for ever; answers that were given before stay
            turn.values().forEach(this::turnAway);
        }
    }

    /**
     * Takes out of what is left what could be written: not a relay whose row somebody holds, unless that is waited for.
     *
     * @return false if something is at fault and another try would end the same
     */
    private boolean writeTogether(Map<Long, List<RelayLane.Waiting>> left, boolean wait) {
        Map<Long, List<Join>> joins = new HashMap<>();
        left.forEach((relay, waiting) -> joins.put(relay, joins(waiting)));
        int count = joins.values().stream().mapToInt(List::size).sum();
        try {
            Map<Long, List<JoinOutcome>> outcomes = figures.time(() -> writer.writeTogether(joins, wait), count);
            outcomes.forEach((relay, answers) -> answer(left.remove(relay), answers));
            return true;
        } catch (SQLException | RuntimeException e) {
            log.debug("{} relays not written together: {}", left.size(), PassingFaults.reason(e));
            return false;
        }
    }

    private void write(long relayId, List<RelayLane.Waiting> batch) {
        List<Join> joins = joins(batch);
        try {
            answer(batch, figures.time(() -> writer.write(relayId, joins), joins.size()));
        } catch (SQLException | RuntimeException e) {
            if (batch.size() == 1 || PassingFaults.USUAL.isPassing(e)) {
                log.warn("{} joins of relay {} not written: {}", batch.size(), relayId, PassingFaults.reason(e));
                turnAway(batch);
            } else {
                // one bad row must not sink its neighbours: it ends up alone
                write(relayId, batch.subList(0, batch.size() / 2));
                write(relayId, batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    void turnAway(List<RelayLane.Waiting> waiting) {
        answering.execute(() ->
                waiting.forEach(one -> one.answer().complete(new JoinOutcome.Busy(settings.retryAfter(), false))));
    }

    private static List<Join> joins(List<RelayLane.Waiting> waiting) {
        return waiting.stream().map(RelayLane.Waiting::join).toList();
    }

    private void answer(List<RelayLane.Waiting> waiting, List<JoinOutcome> outcomes) {
        answering.execute(() -> {
            for (int i = 0; i < waiting.size(); i++) {
                waiting.get(i).answer().complete(outcomes.get(i));
            }
        });
    }
}
