package org.lanekeeper.bench.load;

/** Sees each answer. Called by the thread that makes the load, so it must be quick. */
@FunctionalInterface
public interface Answers {
    /**
     * @param mark of the request
     */
    void answered(int mark, Response response);

    /** For whoever only counts. */
    static Answers ignored() {
        return (mark, response) -> {};
    }
}
