package org.lanekeeper.miniapp.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnansweredTest {
    private static final Duration FOR_EVER = Duration.ofHours(1);

    @Test
    void nobodyStaysWhileThereIsRoom() {
        Unanswered unanswered = new Unanswered(FOR_EVER);
        wait(unanswered, Unanswered.MANY - 1);

        unanswered.stayWhileMany();
    }

    @Test
    void staysUntilHalfOfThemAreAnswered() throws InterruptedException {
        Unanswered unanswered = new Unanswered(FOR_EVER);
        wait(unanswered, Unanswered.MANY);
        Thread staying = new Thread(unanswered::stayWhileMany);
        staying.start();
        await(staying);

        IntStream.range(Unanswered.FEW + 1, Unanswered.MANY).forEach(n -> unanswered.oneLess());
        assertThat(staying.getState()).isEqualTo(Thread.State.TIMED_WAITING);

        unanswered.oneLess();
        staying.join();
    }

    @Test
    void goesOnWhenNothingIsAnswered() {
        Unanswered unanswered = new Unanswered(Duration.ofMillis(10));
        wait(unanswered, Unanswered.MANY);

        unanswered.stayWhileMany();
    }

    /** However they come and go: all are answered, so nobody stays. */
    @Test
    void losesNobody() throws InterruptedException {
        int each = 20_000;
        Unanswered unanswered = new Unanswered(FOR_EVER);
        Semaphore asked = new Semaphore(0);
        Thread[] asking = new Thread[8];
        for (int t = 0; t < asking.length; t++) {
            asking[t] = new Thread(() -> {
                for (int n = 0; n < each; n++) {
                    unanswered.one();
                    asked.release();
                    unanswered.stayWhileMany();
                }
            });
            asking[t].start();
        }
        for (int n = 0; n < asking.length * each; n++) {
            asked.acquire();
            unanswered.oneLess();
        }
        for (Thread thread : asking) {
            thread.join();
        }
    }

    private static void wait(Unanswered unanswered, int count) {
        IntStream.range(0, count).forEach(n -> unanswered.one());
    }

    private static void await(Thread staying) {
        while (staying.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
