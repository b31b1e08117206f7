package org.lanekeeper.community.relay;

import java.time.Instant;

/** Until when people may sign up, as the committee has decided it last. */
final class ModelPhase {
    private Instant closesAt;
    private boolean closed;

    ModelPhase(Instant closesAt) {
        this.closesAt = closesAt;
    }

    boolean isOpenAt(Instant moment) {
        return !closed && moment.isBefore(closesAt);
    }

    /** Paper is collected after the end too: it goes by its declared time. */
    boolean takes(Join join) {
        return join.declaredAt() == null
                ? isOpenAt(join.arrivedAt())
                : join.declaredAt().isBefore(closesAt);
    }

    boolean close() {
        boolean done = !closed;
        closed = true;
        return done;
    }

    /**
     * @param drawn what was drawn is over
     */
    boolean reopen(boolean drawn) {
        boolean done = closed && !drawn;
        closed = closed && drawn;
        return done;
    }

    /** Opens an ended one again too. */
    boolean extend(Instant later, boolean drawn) {
        if (!closed && later.equals(closesAt)) {
            return true;
        }
        if (drawn || !closed && later.isBefore(closesAt)) {
            return false;
        }
        closesAt = later;
        closed = false;
        return true;
    }
}
