package org.lanekeeper.standalone.survival.crowd;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One resident who does not stop tapping. */
public final class Doubles {
    private Doubles() {}

    /** Sends one request for each key, all at once, to the servers in turn. */
    public static Told atOnce(Line line, Resident resident, List<String> keys, List<URI> servers) {
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            asked.add(line.ask(resident, keys.get(i), servers.get(i % servers.size())));
        }
        return new Told(
                List.of(resident), asked.stream().map(CompletableFuture::join).toList());
    }
}
