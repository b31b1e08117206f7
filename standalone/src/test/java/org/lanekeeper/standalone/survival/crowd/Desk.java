package org.lanekeeper.standalone.survival.crowd;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.lanekeeper.standalone.scenario.Web;
import tools.jackson.databind.JsonNode;

/** What the committee does in an experiment, at whichever server is up. */
public final class Desk {
    private static final int MASKS = 2;

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

    /** A relay that has been open for a minute, without a quota. */
    public long openRelay() {
        return announce(Instant.now().minus(Duration.ofMinutes(1)), null);
    }

    /**
     * @param quota households, null for none
     */
    public long announce(Instant opens, Integer quota) {
        Map<String, Object> plan = new HashMap<>(Map.of(
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
                "publish",
                true));
        if (quota != null) {
            plan.put("quota", quota);
        }
        return web().post("/api/relays", plan).expect(201).get("id").asLong();
    }

    /** Calls the next households; comes again with the same key until a server has answered. */
    public JsonNode call(long relay, int size, String key) {
        Map<String, Object> plan = Map.of(
                "size",
                size,
                "place",
                "幸福路药房",
                "pickupFrom",
                Instant.now().plus(Duration.ofHours(1)).toString(),
                "pickupUntil",
                Instant.now().plus(Duration.ofHours(9)).toString());
        return web().postUntilHeard("/api/relays/" + relay + "/batches", plan, key)
                .join()
                .expect(201);
    }
}
