package org.lanekeeper.sandbox.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanekeeper.sandbox.process.CannotStart;
import org.lanekeeper.sandbox.process.ChildJvm;

class EmbeddedRedisTest {
    @TempDir
    Path temporary;

    @Test
    void keepsKeysAcrossTwoRestarts() throws Exception {
        Path folder = temporary.resolve("a committee's 数据");
        try (EmbeddedRedis first = EmbeddedRedis.start(folder, 0)) {
            assertThat(ask(first.port(), "SET kept yes")).isEqualTo("+OK");
        }
        for (int restart = 1; restart <= 2; restart++) {
            try (EmbeddedRedis again = EmbeddedRedis.start(folder, 0)) {
                assertThat(ask(again.port(), "GET kept")).isEqualTo("$3 yes");
            }
        }
        try (EmbeddedRedis empty = EmbeddedRedis.startEmpty(folder, 0)) {
            assertThat(ask(empty.port(), "DBSIZE")).isEqualTo(":0");
        }
    }

    @Test
    void endsTheOrphanOfAKilledJvmAndKeepsItsKeys() throws Exception {
        try (ChildJvm owner = new ChildJvm(Owner.class, temporary.toString())) {
            long orphan = Long.parseLong(owner.line("pid: "));
            assertThatThrownBy(() -> EmbeddedRedis.start(temporary, 0))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("another process uses the Redis");
            owner.kill();
            assertThat(ProcessHandle.of(orphan)).get().matches(ProcessHandle::isAlive);
            try (EmbeddedRedis again = EmbeddedRedis.start(temporary, 0)) {
                assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive))
                        .isEmpty();
                assertThat(ask(again.port(), "GET kept")).isEqualTo("$3 yes");
            }
        }
    }

    @Test
    void startsAgainAfterBeingKilled() throws Exception {
        try (EmbeddedRedis killed = EmbeddedRedis.start(temporary, 0)) {
            assertThat(ask(killed.port(), "SET kept yes")).isEqualTo("+OK");
            // the append-only file is written to the disk once a second
            TimeUnit.MILLISECONDS.sleep(1500);
            ProcessHandle process = ProcessHandle.of(killed.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
        }
        try (EmbeddedRedis again = EmbeddedRedis.start(temporary, 0)) {
            assertThat(ask(again.port(), "GET kept")).isEqualTo("$3 yes");
        }
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedRedis.start(temporary, taken.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("did not start")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void listensOnThisMachineOnly() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start(temporary, 0)) {
            assertThat(ask(redis.port(), "CONFIG GET bind")).isEqualTo("*2 $4 bind $9 127.0.0.1");
        }
    }

    /** The whole answer, its lines joined by blanks. */
    static String ask(int port, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            try (Scanner lines = new Scanner(answer)) {
                String joined =
                        String.join(" ", lines.useDelimiter("\r\n").tokens().toList());
                return joined.substring(0, joined.length() - " +OK".length());
            }
        }
    }

    static final class Owner {
        public static void main(String[] arguments) throws Exception {
            EmbeddedRedis redis = EmbeddedRedis.start(Path.of(arguments[0]), 0);
            ask(redis.port(), "SET kept yes");
            System.out.println("pid: " + redis.pid());
            Thread.sleep(120_000);
            redis.close();
        }
    }
}
