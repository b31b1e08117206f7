package org.lanekeeper.miniapp.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AdmissionTest {
    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final List<Integer> done = new CopyOnWriteArrayList<>();

    @Test
    void aPlaceIsFreeWhenTheWorkIsDoneUnlessItWaitsForItsAnswer() {
        Admission admission = new Admission(2, FOR_EVER);
        List<Runnable> answered = new ArrayList<>();
        admission.admit(() -> assertThat(admission.free()).isEqualTo(1));
        assertThat(admission.free()).isEqualTo(2);

        admission.admit(() -> answered.add(admission.keep()));
        assertThat(admission.free()).isEqualTo(1);

        answered.forEach(Runnable::run);
        // a second word changes nothing
        answered.forEach(Runnable::run);
        assertThat(admission.free()).isEqualTo(2);
    }

    @Test
    void workThatFailsLeavesItsPlace() {
        Admission admission = new Admission(1, FOR_EVER);
        assertThatThrownBy(() -> admission.admit(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(admission.free()).isEqualTo(1);
    }

    @Test
    void firstComeFirstServed() throws InterruptedException {
        Admission admission = new Admission(1, FOR_EVER);
        List<Runnable> answered = new CopyOnWriteArrayList<>();
        admission.admit(() -> answered.add(admission.keep()));
        List<Thread> waiting = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            int number = n;
            Thread thread = new Thread(() -> admission.admit(() -> done.add(number)));
            thread.start();
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            waiting.add(thread);
        }
        assertThat(done).isEmpty();

        answered.forEach(Runnable::run);
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(done).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void comesInAnyhowWhenNothingIsAnswered() {
        Admission admission = new Admission(1, Duration.ofMillis(10));
        List<Runnable> answered = new ArrayList<>();
        admission.admit(() -> answered.add(admission.keep()));

        admission.admit(() -> {
            done.add(1);
            answered.add(admission.keep());
        });

        assertThat(done).containsExactly(1);
        answered.forEach(Runnable::run);
        assertThat(admission.free()).as("no place more than there was").isEqualTo(1);
    }

    /** However they come and are answered by another thread: never more than there are places, and all of them in the end. */
    @Test
    void keepsItsBound() throws InterruptedException {
        int most = 10;
        int each = 10_000;
        Admission admission = new Admission(most, FOR_EVER);
        AtomicInteger here = new AtomicInteger();
        AtomicInteger largest = new AtomicInteger();
        LinkedBlockingQueue<Runnable> asked = new LinkedBlockingQueue<>();
        Thread[] asking = new Thread[8];
        for (int t = 0; t < asking.length; t++) {
            asking[t] = new Thread(() -> {
                for (int n = 0; n < each; n++) {
                    admission.admit(() -> {
                        largest.accumulateAndGet(here.incrementAndGet(), Math::max);
                        Runnable answered = admission.keep();
                        asked.add(() -> {
                            here.decrementAndGet();
                            answered.run();
                        });
                    });
                }
            });
            asking[t].start();
        }
        for (int n = 0; n < asking.length * each; n++) {
            asked.take().run();
        }
        for (Thread thread : asking) {
            thread.join();
        }
        assertThat(largest).hasValueLessThanOrEqualTo(most);
        assertThat(admission.free()).isEqualTo(most);
    }
}
