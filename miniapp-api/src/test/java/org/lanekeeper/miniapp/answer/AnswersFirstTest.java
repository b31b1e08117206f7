package org.lanekeeper.miniapp.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnswersFirstTest {
    private static final int MOST = 20;

    private final AnswersFirst threads = new AnswersFirst(2, MOST, new Admission(1000, Duration.ofHours(1)));
    private final CountDownLatch held = new CountDownLatch(1);

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
    void whatEndsARequestDoesNotWaitBehindWhatBeginsOne() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(MOST);
        CountDownLatch later = new CountDownLatch(1);
        for (int n = 0; n < MOST; n++) {
            threads.execute(() -> {
                began.countDown();
                hold();
            });
        }
        began.await();
        threads.execute(later::countDown);

        CountDownLatch ended = new CountDownLatch(100);
        for (int n = 0; n < 100; n++) {
            AnswersFirst.end(() -> threads.execute(ended::countDown));
        }

        ended.await();
        assertThat(later.getCount()).isEqualTo(1);
        held.countDown();
        later.await();
    }

    @Test
    void endingIsSaidOfNothingElse() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(2);
        String[] names = new String[2];
        AnswersFirst.end(() -> threads.execute(() -> {
            names[0] = Thread.currentThread().getName();
            over.countDown();
        }));
        threads.execute(() -> {
            names[1] = Thread.currentThread().getName();
            over.countDown();
        });
        over.await();
        assertThat(names[0]).startsWith("answer-");
        assertThat(names[1]).startsWith("http-");
    }

    @Test
    void nothingIsTakenAfterTheEnd() {
        threads.shutdown();
        assertThatThrownBy(() -> threads.execute(this::hold)).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> AnswersFirst.end(() -> threads.execute(this::hold)))
                .isInstanceOf(RejectedExecutionException.class);
    }
}
