package org.lanekeeper.sandbox.platform.http;

import java.util.concurrent.CompletionStage;

/** Answers a call, at once or later, without keeping a thread waiting. */
@FunctionalInterface
public interface Handler {
    CompletionStage<Answer> handle(Call call);
}
