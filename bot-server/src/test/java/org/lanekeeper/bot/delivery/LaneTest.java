package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final DeliverySettings SETTINGS = new DeliverySettings(
            Duration.ofSeconds(1),
            100,
            20,
            Duration.ofMinutes(1),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            1,
            200,
            Duration.ofSeconds(1),
            5,
            Duration.ofSeconds(10),
            Duration.ofMinutes(30),
            Duration.ofMinutes(1));

    @Test
    void takesInNoMoreThanHasItsTurnSoon() throws InterruptedException {
        Fuse fuse = new Fuse(5, Duration.ofSeconds(10), Duration.ofMinutes(10), Clock.systemUTC());
        Lane lane = new Lane("test", SETTINGS, fuse);
        CountDownLatch slowOnesDone = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            assertThat(lane.offer(() -> slow(slowOnesDone))).isTrue();
        }
        assertThat(slowOnesDone.await(20, TimeUnit.SECONDS)).isTrue();
        CountDownLatch end = new CountDownLatch(1);
        lane.offer(() -> await(end));
        lane.offer(() -> await(end));
        int taken = 0;
        while (taken < 200 && lane.offer(slowOnesDone::countDown)) {
            taken++;
        }

        // the average of what was measured is far above the first guess of a fiftieth of a second
        assertThat(taken).isBetween(1, 20);
        assertThat(lane.backlog()).isBetween(Duration.ofMillis(100), Duration.ofSeconds(2));
        end.countDown();
        lane.stop(5);
    }

    @Test
    void callsNoMoreAtOnceThanTheAccountAllows() throws InterruptedException {
        Lane lane = new Lane(
                "test", SETTINGS, new Fuse(5, Duration.ofSeconds(10), Duration.ofMinutes(10), Clock.systemUTC()));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(6);
        for (int i = 0; i < 6; i++) {
            lane.offer(() -> {
                lane.calling(() ->
                        most.accumulateAndGet(now.incrementAndGet(), Math::max) + pause() - now.getAndDecrement());
                done.countDown();
            });
        }
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
        lane.stop(5);
    }

    private static int pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static void slow(CountDownLatch done) {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        done.countDown();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
