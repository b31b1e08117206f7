package org.lanekeeper.bench.scenario;

import org.lanekeeper.bench.town.JoinRequests;

/** What a sign-up is measured against. */
enum Kind {
    JOIN("joins", "/api/relays/" + JoinRequests.RELAY + "/entries"),
    EMPTY("empty endpoint", "/api/bench/empty/" + JoinRequests.RELAY + "/entries"),
    PLAIN("one transaction each", "/api/bench/plain/" + JoinRequests.RELAY + "/entries");

    private final String label;
    private final String path;

    Kind(String label, String path) {
        this.label = label;
        this.path = path;
    }

    String label() {
        return label;
    }

    /** With the place of the relay's number in it. */
    String path() {
        return path;
    }

    boolean writes() {
        return this != EMPTY;
    }
}
