package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.relay.SequencerSettings;

/** Requests that are there before the one before them was answered: the server takes them up where it ends that one. */
class PipelinedRequestsTest {
    private static final int REQUESTS = 60;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private final Neighbourhood here = new Neighbourhood();

    @Test
    void eachIsAnsweredInItsOrderAndLeavesItsPlace() throws IOException {
        here.roster(1);
        long relay = here.openRelay();
        String who = here.resident("somebody").authorization();
        int places = 4 * Server.bean(SequencerSettings.class).batch();
        StringBuilder requests = new StringBuilder();
        for (int n = 0; n < REQUESTS; n++) {
            requests.append(n % 2 == 0 ? join(relay, who) : standing(relay, who));
        }
        requests.append("GET /nowhere HTTP/1.1\r\nHost: lane\r\nConnection: close\r\n\r\n");

        String answers;
        try (Socket socket = new Socket(Server.base().getHost(), Server.base().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.UTF_8));
            answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        Matcher status = STATUS.matcher(answers);
        for (int n = 0; n < REQUESTS; n++) {
            assertThat(status.find()).as(answers).isTrue();
            assertThat(status.group(1)).as("answer %d", n).isEqualTo(n % 2 == 0 ? "201" : "200");
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .as("threads that end requests")
                .anyMatch(thread -> thread.getName().startsWith("answer-"));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (free() != places && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(free()).as("places").isEqualTo(places);
    }

    private static double free() {
        return Server.bean(MeterRegistry.class)
                .get("lanekeeper.admission.free")
                .gauge()
                .value();
    }

    /** The same one again and again, as by a telephone that got no answer. */
    private static String join(long relay, String who) {
        byte[] body = Http.JSON.writeValueAsBytes(Map.of("address", "3号楼101", "name", Neighbourhood.nameOf(1)));
        return "POST /api/relays/" + relay + "/entries HTTP/1.1\r\nHost: lane\r\nAuthorization: " + who
                + "\r\nIdempotency-Key: again\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n" + new String(body, StandardCharsets.UTF_8);
    }

    private static String standing(long relay, String who) {
        return "GET /api/relays/" + relay + "/entries/mine HTTP/1.1\r\nHost: lane\r\nAuthorization: " + who
                + "\r\n\r\n";
    }
}
