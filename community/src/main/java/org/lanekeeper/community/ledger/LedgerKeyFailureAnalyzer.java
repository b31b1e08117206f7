package org.lanekeeper.community.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One clear line in place of a stack trace. */
final class LedgerKeyFailureAnalyzer extends AbstractFailureAnalyzer<UnfitLedgerKeyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitLedgerKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "set LANEKEEPER_LEDGER_KEY to a random text, the same on all servers, and keep it as long as the ledgers",
                cause);
    }
}
