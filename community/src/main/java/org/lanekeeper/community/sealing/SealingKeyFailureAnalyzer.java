package org.lanekeeper.community.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One clear line in place of a stack trace. */
final class SealingKeyFailureAnalyzer extends AbstractFailureAnalyzer<UnfitSealingKeyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitSealingKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "set LANEKEEPER_DATA_KEY to a random text, the same on all servers; after a change keep the old one as"
                        + " LANEKEEPER_DATA_PREVIOUSKEY until all that was sealed with it is gone",
                cause);
    }
}
