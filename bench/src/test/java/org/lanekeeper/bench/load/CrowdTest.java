package org.lanekeeper.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private int sent;

    /** The server stands still for 400 ms of a second in which 200 requests fall due: some 80 of them wait. */
    @Test
    void chargesAStandstillToEverybodyWhoCameMeanwhile() throws IOException {
        try (StallingServer server = new StallingServer(40, 400);
                Crowd crowd = Crowd.connect(1, List.of(server.address()))) {
            LoadResult result = crowd.run(Load.steady(200, requests(-1), Answers.ignored(), Duration.ZERO, SECOND));

            assertThat(result.good()).isEqualTo(200);
            assertThat(result.failures()).isEmpty();
            assertThat(result.millisAt(99)).isGreaterThan(350);
            // a closed loop would call all but one of them quick
            assertThat(result.millisAt(80)).isGreaterThan(100);
        }
    }

    @Test
    void aClosedLoopEndsWithItsRequests() throws IOException {
        try (StallingServer server = new StallingServer(-1, 0);
                Crowd crowd = Crowd.connect(1, List.of(server.address()))) {
            LoadResult result =
                    crowd.run(Load.closed(requests(50), Answers.ignored(), Duration.ZERO, Duration.ofSeconds(30)));

            assertThat(result.good()).isEqualTo(50);
            assertThat(result.seconds()).isLessThan(30);
            assertThat(result.perSecond()).isGreaterThan(50 / 30.0);
        }
    }

    @Test
    void handsEachAnswerBackWithTheMarkOfItsRequest() throws IOException {
        try (StallingServer server = new StallingServer(-1, 0);
                Crowd crowd = Crowd.connect(1, List.of(server.address()))) {
            int[] marks = new int[10];

            crowd.run(Load.atOnce(10, requests(-1), (mark, response) -> marks[mark] = response.status()));

            assertThat(marks).containsOnly(200);
        }
    }

    private Requests requests(int most) {
        return (int client, ByteBuffer into) -> {
            if (sent == most) {
                return Requests.NONE_LEFT;
            }
            into.put((byte) 'x');
            return sent++;
        };
    }
}
