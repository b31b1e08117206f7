package org.lanekeeper.bench.scenario;

/** What a sign-up is measured against. */
enum Kind {
    JOIN("joins", "/api/relays/%d/entries"),
    EMPTY("empty endpoint", "/api/bench/empty/%d/entries"),
    PLAIN("one transaction each", "/api/bench/plain/%d/entries");

    private final String label;
    private final String path;

    Kind(String label, String path) {
        this.label = label;
        this.path = path;
    }

    String label() {
        return label;
    }

    String path(long relay) {
        return String.format(path, relay);
    }

    boolean writes() {
        return this != EMPTY;
    }
}
