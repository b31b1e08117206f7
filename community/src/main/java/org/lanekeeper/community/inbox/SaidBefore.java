package org.lanekeeper.community.inbox;

import java.time.Instant;

/** A line from before a talk began. */
public record SaidBefore(Speaker speaker, String text, Instant at) {
    @Override
    public String toString() {
        return "SaidBefore[" + speaker + "]";
    }
}
