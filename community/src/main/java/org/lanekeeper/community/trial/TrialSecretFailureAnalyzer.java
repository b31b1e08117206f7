package org.lanekeeper.community.trial;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One clear line in place of a stack trace. */
final class TrialSecretFailureAnalyzer extends AbstractFailureAnalyzer<TrialSecretInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TrialSecretInUseException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "set your own value, or start with the profile 'trial' to look around", cause);
    }
}
