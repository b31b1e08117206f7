package org.lanekeeper.standalone.survival.crowd;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.lanekeeper.standalone.scenario.Web;
import tools.jackson.databind.JsonNode;

/** What the committee does in an experiment, at whichever server is up. */
public final class Desk {
    private static final int MASKS = 2;
    /** The same whenever it is asked for: another hour would be another request. */
    private static final Instant PICKUP =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));

    private static final Duration ENDURANCE = Duration.ofSeconds(60);

    private final Supplier<URI> server;
    private final String token;
    private final AtomicInteger rounds = new AtomicInteger();

    private Desk(Supplier<URI> server, String token) {
        this.server = server;
        this.token = token;
    }

    /**
     * @param server one that is up at the moment it is asked for
     */
    public static Desk signIn(Supplier<URI> server, String username, String password) {
        JsonNode login = new Web(server.get(), null)
                .post("/api/staff/login", Map.of("username", username, "password", password))
                .expect(200);
        return new Desk(server, login.get("token").asString());
    }

    /** The interface with the secretary's rights. */
    public Web web() {
        return new Web(server.get(), token);
    }

    /**
     * @param rule as the interface for programs takes it
     */
    public long announce(Instant opens, Map<String, Object> rule) {
        Map<String, Object> plan = Map.of(
                "title",
                "口罩预订第" + rounds.incrementAndGet() + "轮",
                "item",
                "口罩",
                "opensAt",
                opens.toString(),
                "closesAt",
                opens.plus(Duration.ofDays(2)).toString(),
                "unitCap",
                MASKS,
                "rule",
                rule,
                "publish",
                true);
        return web().post("/api/relays", plan).expect(201).get("id").asLong();
    }

    /** Ends all relays but one, so that nobody in chat has to be asked which one is meant. */
    public void closeAllBut(long relay) {
        for (JsonNode other : web().get("/api/staff/relays").expect(200)) {
            long id = other.get("id").asLong();
            if (id != relay && other.get("state").asString().equals("PUBLISHED")) {
                close(id);
            }
        }
    }

    /** Calls the next households; comes again with the same key until a server has answered. */
    public JsonNode call(long relay, int size, String key) {
        Map<String, Object> plan = Map.of(
                "size",
                size,
                "place",
                "幸福路药房",
                "pickupFrom",
                PICKUP.toString(),
                "pickupUntil",
                PICKUP.plus(Duration.ofHours(8)).toString());
        return untilHeard("/api/relays/" + relay + "/batches", plan, key, 201);
    }

    /** Nobody can sign up any more. */
    public void close(long relay) {
        web().post("/api/relays/" + relay + "/close", null).expect(200);
    }

    /** Draws lots, or asks for what was drawn. */
    public JsonNode draw(long relay) {
        return untilHeard("/api/relays/" + relay + "/draw", null, "draw-" + relay, 200);
    }

    private JsonNode untilHeard(String path, Object body, String key, int status) {
        long deadline = System.nanoTime() + ENDURANCE.toNanos();
        while (true) {
            try {
                return web().postUntilHeard(path, body, key).join().expect(status);
            } catch (CompletionException broken) {
                if (!(broken.getCause() instanceof IOException) || System.nanoTime() > deadline) {
                    throw broken;
                }
                Waiting.millis(100);
            }
        }
    }
}
