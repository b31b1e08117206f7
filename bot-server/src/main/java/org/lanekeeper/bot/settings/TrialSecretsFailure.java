package org.lanekeeper.bot.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says so in one line instead of a stack trace. */
final class TrialSecretsFailure extends AbstractFailureAnalyzer<TrialSecretsException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, TrialSecretsException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
