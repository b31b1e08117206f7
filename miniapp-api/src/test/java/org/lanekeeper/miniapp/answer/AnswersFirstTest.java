package org.lanekeeper.miniapp.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswersFirstTest {
    private final CountDownLatch held = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void finish(AnswersFirst threads) throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatEndsARequestGoesBeforeWhatBeginsOneAndOtherwiseWhoCameFirst() throws InterruptedException {
        AnswersFirst threads = new AnswersFirst(1, 1);
        threads.execute(this::hold);
        for (int n = 1; n <= 3; n++) {
            String number = String.valueOf(n);
            threads.execute(() -> done.add("begin " + number));
            AnswersFirst.end(() -> threads.execute(() -> done.add("end " + number)));
        }
        held.countDown();
        finish(threads);
        assertThat(done).containsExactly("end 1", "end 2", "end 3", "begin 1", "begin 2", "begin 3");
    }

    @Test
    void nobodyWaitsWhileThereMayBeAnotherThread() throws InterruptedException {
        AnswersFirst threads = new AnswersFirst(2, 20);
        CountDownLatch together = new CountDownLatch(20);
        for (int n = 0; n < 20; n++) {
            threads.execute(() -> {
                together.countDown();
                hold();
            });
        }
        assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
        threads.execute(() -> done.add("then"));
        assertThat(threads.getPoolSize()).isEqualTo(20);
        assertThat(threads.getQueue()).hasSize(1);
        held.countDown();
        finish(threads);
        assertThat(done).containsExactly("then");
    }

    @Test
    void fewThreadsAreEnoughForOneAfterTheOther() throws InterruptedException {
        AnswersFirst threads = new AnswersFirst(2, 200);
        for (int n = 0; n < 100; n++) {
            CountDownLatch over = new CountDownLatch(1);
            threads.execute(over::countDown);
            assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
        }
        // a thread that has just done its work may not have said so yet
        assertThat(threads.getLargestPoolSize()).isLessThan(20);
        finish(threads);
    }

    @Test
    void nothingIsLostUnderManyHands() throws InterruptedException {
        AnswersFirst threads = new AnswersFirst(2, 8);
        AtomicInteger count = new AtomicInteger();
        Thread[] hands = new Thread[8];
        for (int h = 0; h < hands.length; h++) {
            hands[h] = new Thread(() -> {
                for (int n = 0; n < 5000; n++) {
                    threads.execute(count::incrementAndGet);
                }
            });
            hands[h].start();
        }
        for (Thread hand : hands) {
            hand.join();
        }
        finish(threads);
        assertThat(count).hasValue(40_000);
        assertThat(threads.getLargestPoolSize()).isLessThanOrEqualTo(8);
    }

    @Test
    void nothingIsTakenAfterTheEnd() throws InterruptedException {
        AnswersFirst threads = new AnswersFirst(1, 2);
        finish(threads);
        assertThatThrownBy(() -> threads.execute(() -> done.add("late")))
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(done).isEmpty();
    }
}
