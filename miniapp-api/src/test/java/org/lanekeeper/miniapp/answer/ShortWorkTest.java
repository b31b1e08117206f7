package org.lanekeeper.miniapp.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShortWorkTest {
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final CountDownLatch held = new CountDownLatch(1);
    private final List<Integer> done = new CopyOnWriteArrayList<>();
    private ShortWork threads;

    private ShortWork threads(int few, int most, Duration patience) {
        threads = new ShortWork(few, most, patience, Executors.defaultThreadFactory());
        return threads;
    }

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void shutDown() {
        held.countDown();
        threads.shutdown();
    }

    @Test
    void aFewDoWhateverComesAtOnce() throws InterruptedException {
        threads(2, 50, Duration.ofHours(1));
        CountDownLatch all = new CountDownLatch(1000);
        IntStream.range(0, 1000).forEach(n -> threads.execute(all::countDown));
        all.await();
        assertThat(threads.getLargestPoolSize()).isEqualTo(2);
    }

    @Test
    void whoIsHeldUpGetsAnotherThreadWhenTheNextOneComes() throws InterruptedException {
        threads(1, 3, PATIENCE);
        CountDownLatch both = new CountDownLatch(2);
        threads.execute(this::hold);
        threads.execute(both::countDown);
        LockSupport.parkNanos(2 * PATIENCE.toNanos());
        assertThat(both.getCount()).isEqualTo(2);

        threads.execute(both::countDown);

        assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(held.getCount()).isEqualTo(1);
    }

    @Test
    void theMostThereMayBeAndEverybodyElseInTurn() throws InterruptedException {
        threads(1, 2, Duration.ZERO);
        threads.execute(this::hold);
        threads.execute(this::hold);
        threads.execute(this::hold);
        CountDownLatch last = new CountDownLatch(1);
        IntStream.range(0, 20).forEach(n -> threads.execute(() -> done.add(n)));
        threads.execute(last::countDown);
        assertThat(done).isEmpty();

        held.countDown();
        last.await();
        assertThat(threads.getLargestPoolSize()).isEqualTo(2);
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void nothingIsTakenAfterTheEnd() {
        threads(1, 2, PATIENCE).shutdown();
        assertThatThrownBy(() -> threads.execute(this::hold)).isInstanceOf(RejectedExecutionException.class);
    }
}
