package org.lanekeeper.bot.warmup;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lanekeeper.community.rehearsal.ScratchCommittee;

/** People of a scratch committee write to the own port, as many at once as messages are worked on. */
final class Rehearsal {
    private static final int AT_ONCE = 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger answered = new AtomicInteger();
    private final Letters letters;
    private final long committee;
    private final Clock clock;
    private final Instant deadline;

    Rehearsal(Letters letters, long committee, Clock clock, Instant deadline) {
        this.letters = letters;
        this.committee = committee;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Each household is signed up and asks where it stands; false if there was no time for all. */
    boolean play(int households, int householdsEach) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "warm-up"));
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < AT_ONCE; i++) {
            people.execute(() -> {
                int household = next.getAndIncrement();
                while (household < households && isTime()) {
                    String person = ScratchCommittee.identity(committee, household / householdsEach);
                    int room = ScratchCommittee.FIRST_ROOM + household;
                    String signUp = "接龙 1-" + room + " " + ScratchCommittee.NAME;
                    write(person, signUp);
                    write(person, "排到几号了");
                    if (household % AT_ONCE == 0) {
                        // as those who are looked up
                        write(person, signUp);
                    }
                    household = next.getAndIncrement();
                }
            });
        }
        people.shutdown();
        people.awaitTermination(
                Duration.between(clock.instant(), deadline).toMillis() + TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        return next.get() >= households;
    }

    /** Messages that were answered. */
    int answered() {
        return answered.get();
    }

    private boolean isTime() {
        return clock.instant().isBefore(deadline);
    }

    private void write(String person, String text) {
        try {
            int status = http.send(
                            letters.of(person, text).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            answered.addAndGet(status < 300 ? 1 : 0);
        } catch (IOException unheard) {
            // a rehearsal: the next one warms as well
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
