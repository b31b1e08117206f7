package org.lanekeeper.sandbox.platform.mp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Routes;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people sent besides words, for three days: {@code GET /cgi-bin/media/get}, and {@code GET /sim/media/{id}} for the
 * chat page. What was sent is neither looked at nor changed.
 */
final class Media {
    /** Of a call that brings a picture in base64: somewhat more than the largest that the platform takes. */
    static final int LARGEST_CALL = 24 * 1024 * 1024;

    private static final Duration KEPT = Duration.ofDays(3);
    private static final long LARGEST_TOTAL_BYTES = 128L * 1024 * 1024;

    private record Kept(String appId, String id, byte[] bytes, Instant until) {}

    private final Clock clock;
    private final Sender sender;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private long total;

    Media(Clock clock, Sender sender) {
        this.clock = clock;
        this.sender = sender;
    }

    void serve(Routes routes, Door door) {
        door.get("mp", "/cgi-bin/media/get", RefusalForm.ERRCODE, this::give);
        routes.on(
                "GET",
                "/sim/media/{id}",
                call -> find(call.variable("id"))
                        .map(it -> Answer.file(type(it.bytes()), it.id(), it.bytes()))
                        .orElseThrow(() -> new BadCall(404, "no such media")));
    }

    /** Its id. */
    synchronized String keep(String appId, ObjectNode body) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(body.path("image").asString(""));
        } catch (IllegalArgumentException e) {
            throw new BadCall(400, "image is base64");
        }
        String id = "media-" + UUID.randomUUID().toString().replace("-", "");
        kept.addLast(new Kept(appId, id, bytes, clock.instant().plus(KEPT)));
        total += bytes.length;
        while (total > LARGEST_TOTAL_BYTES && kept.size() > 1) {
            total -= kept.removeFirst().bytes().length;
        }
        return id;
    }

    private Answer give(Call call, ObjectNode body) {
        String appId = sender.appOf(call);
        return find(call.query("media_id"))
                .filter(it -> it.appId().equals(appId))
                .map(it -> Answer.file(type(it.bytes()), it.id(), it.bytes()))
                .orElseThrow(() -> new Refusal(40007, "invalid media_id"));
    }

    private synchronized Optional<Kept> find(String id) {
        return kept.stream()
                .filter(it -> it.id().equals(id) && it.until().isAfter(clock.instant()))
                .findFirst();
    }

    /** The platform calls everything a JPEG that came as a picture, but for PNG. */
    private static String type(byte[] bytes) {
        return bytes.length > 1 && bytes[1] == 'P' ? "image/png" : "image/jpeg";
    }
}
