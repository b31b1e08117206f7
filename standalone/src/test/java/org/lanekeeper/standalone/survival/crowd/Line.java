package org.lanekeeper.standalone.survival.crowd;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** A way to ask for a number. */
public interface Line {
    /** Never fails: that nothing was heard is an answer too. */
    CompletableFuture<Answer> ask(Resident resident, String key, URI server);
}
