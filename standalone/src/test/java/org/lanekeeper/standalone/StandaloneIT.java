package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One data folder throughout, as on a real PC; only the first start is slow. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandaloneIT {
    @TempDir
    static Path temporary;

    @Test
    @Order(1)
    void startsAndTellsWhereToBeginAndEndsWithoutATrace() throws Exception {
        try (StandaloneProcess lanekeeper = StandaloneProcess.start(data())) {
            System.out.printf("first start: healthy after %.1f s%n", lanekeeper.awaitHealth());
            awaitWords(lanekeeper, "接龙 3-502 张三");
            assertThat(lanekeeper.screen())
                    .contains("http://127.0.0.1:" + lanekeeper.api + "/admin", "secretary", "trial-only");
            assertThat(lanekeeper.children()).hasSize(2);
            lanekeeper.askToEnd();
            assertThat(lanekeeper.ends(15)).isEqualTo(143);
            assertThat(lanekeeper.children()).isEmpty();
            assertThat(lanekeeper.screen()).doesNotContain("\tat ");
        }
    }

    @Test
    @Order(2)
    void theChatServerAsksNoPlatformToLogIn() throws Exception {
        try (StandaloneProcess lanekeeper = StandaloneProcess.start(data())) {
            System.out.printf("second start: healthy after %.1f s%n", lanekeeper.awaitHealth());
            assertThat(lanekeeper.postStatus(lanekeeper.bot, "/no-such-door")).isEqualTo(404);
        }
    }

    @Test
    @Order(3)
    void startsAgainAfterAPowerCut() throws Exception {
        List<ProcessHandle> orphans;
        try (StandaloneProcess cut = StandaloneProcess.start(data())) {
            cut.awaitHealth();
            cut.kill();
            orphans = cut.children();
            assertThat(orphans).hasSize(2);
            try (StandaloneProcess again = StandaloneProcess.start(data())) {
                System.out.printf("start after kill -9: healthy after %.1f s%n", again.awaitHealth());
                assertThat(orphans).noneMatch(ProcessHandle::isAlive);
                assertThat(again.children()).hasSize(2);
            }
        }
    }

    @Test
    @Order(4)
    void endsCleanlyInTheMiddleOfStarting() throws Exception {
        for (int milliseconds : new int[] {300, 900, 1500, 2500}) {
            try (StandaloneProcess lanekeeper = StandaloneProcess.start(data())) {
                Thread.sleep(milliseconds);
                lanekeeper.askToEnd();
                assertThat(lanekeeper.ends(25)).isEqualTo(143);
                assertThat(lanekeeper.children()).isEmpty();
                assertThat(lanekeeper.screen()).doesNotContain("\tat ", "Start failed");
            }
        }
    }

    @Test
    @Order(5)
    void aTakenPortIsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Integer> free = StandaloneProcess.freePorts(2);
            try (StandaloneProcess refused =
                    StandaloneProcess.start(data(), free.get(0), taken.getLocalPort(), free.get(1))) {
                assertThat(refused.ends(15)).isEqualTo(1);
                assertThat(refused.screen().lines())
                        .singleElement()
                        .asString()
                        .contains(String.valueOf(taken.getLocalPort()), "chat webhooks", "LANEKEEPER_BOT_PORT");
            }
        }
    }

    @Test
    @Order(6)
    void aSecondOneOnTheSameFolderIsOneLine() throws Exception {
        try (StandaloneProcess first = StandaloneProcess.start(data())) {
            first.awaitHealth();
            try (StandaloneProcess second = StandaloneProcess.start(data())) {
                assertThat(second.ends(15)).isEqualTo(1);
                assertThat(second.screen().lines()).singleElement().asString().contains("already running");
                assertThat(first.children()).hasSize(2);
            }
        }
    }

    @Test
    @Order(7)
    void aFolderThatIsNoneIsOneLine() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        try (StandaloneProcess refused = StandaloneProcess.start(file)) {
            assertThat(refused.ends(15)).isEqualTo(1);
            assertThat(refused.screen().lines()).singleElement().asString().contains("not writable");
        }
    }

    @Test
    @Order(8)
    void aServerThatFailsTakesTheOthersWithItAndSaysWhy() throws Exception {
        List<Integer> ports = StandaloneProcess.freePorts(3);
        try (StandaloneProcess failing = StandaloneProcess.start(
                data(), ports.get(0), ports.get(1), ports.get(2), Map.of("SERVER_TOMCAT_THREADS_MAX", "many"))) {
            assertThat(failing.ends(60)).isEqualTo(1);
            assertThat(failing.screen()).contains("Start failed: ", "\"many\"").doesNotContain("\tat ");
            assertThat(failing.children()).isEmpty();
            assertThat(data().resolve("logs/lanekeeper.log")).content().contains("Start failed", "\tat ");
        }
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private static void awaitWords(StandaloneProcess lanekeeper, String words) throws Exception {
        for (int tries = 0; tries < 100 && !lanekeeper.screen().contains(words); tries++) {
            Thread.sleep(100);
        }
        assertThat(lanekeeper.screen()).contains(words);
    }
}
