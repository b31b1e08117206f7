package org.lanekeeper.standalone;

import java.util.Optional;

/**
 * What is worth a look in the trial.
 *
 * @param board the sample's relay
 * @param poster code of a gate's poster
 */
record Sample(Optional<Long> board, Optional<String> poster) {
    static Sample none() {
        return new Sample(Optional.empty(), Optional.empty());
    }
}
