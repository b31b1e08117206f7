package org.lanekeeper.community.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.photo.KeptThings.drawn;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.photo.TickingTime.TickingClock;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A picture goes when its time is over, or when its sender leaves while it comes in. */
@OnRealDatabase
@Import({TickingTime.class, KeptThings.class})
class ForgettingPicturesTest {
    @Autowired
    KeptThings things;

    @Autowired
    TickingClock clock;

    @Autowired
    KnowingResidents knowing;

    @Autowired
    ReceivingPhoto receiving;

    @Autowired
    TakingPictureIn taking;

    @Autowired
    KeyingPhoto keying;

    @Autowired
    KeptPicture kept;

    @Autowired
    Photos photos;

    @Autowired
    ForgettingPictures forgettingPictures;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Staff second = new Staff(2, 7, "second", "小李", Role.CLERK);

    @BeforeEach
    void begin() {
        things.begin();
    }

    @Test
    void aPictureGoesSevenDaysAfterItWasKeyed() throws Exception {
        Photo photo = things.send("k2");
        clock.tick(Duration.ofDays(3));
        keying.claim(things.clerk, photo.id());
        assertThat(keying.done(things.clerk, photo, 9, 12, "第 12 号")).isTrue();
        clock.tick(Duration.ofDays(7).minusSeconds(1));
        assertThat(forgettingPictures.run()).isZero();
        assertThat(kept.of(photo)).isPresent();

        clock.tick(Duration.ofSeconds(2));
        assertThat(forgettingPictures.run()).isOne();
        assertThat(things.rows("photo_picture")).isZero();
        assertThat(kept.of(photo)).isEmpty();
        Photo left = photos.find(7, photo.id()).orElseThrow();
        assertThat(left.number()).isEqualTo(12);
        assertThat(left.removedAt()).isEqualTo(clock.instant());
        assertThat(jdbc.queryForList("SELECT CONCAT(committee_id, kind, removed) FROM retention_count", String.class))
                .containsExactly("7PHOTO1");
        assertThat(forgettingPictures.run()).isZero();
    }

    @Test
    void oneThatNobodyKeysGoesAfterThirtyDaysAndItsSenderIsTold() throws Exception {
        Photo photo = things.send("k3");
        keying.claim(things.clerk, photo.id());
        keying.toReview(things.clerk, photo, 9, new PhotoDraft("欧阳试验", "3-502", "", "1"));
        clock.tick(Duration.ofDays(30).minusSeconds(1));
        assertThat(forgettingPictures.run()).isZero();
        clock.tick(Duration.ofSeconds(2));
        assertThat(forgettingPictures.run()).isOne();
        assertThat(things.rows("photo_picture")).isZero();
        assertThat(keying.draft(photo)).isEmpty();
        assertThat(jdbc.queryForObject("SELECT status FROM photo", String.class))
                .isEqualTo("LOST");
        assertThat(things.rows("staff_reply")).isOne();
        assertThat(keying.next(second, 0)).isEmpty();
    }

    /** Somebody leaves, or the time is over, while a slow download is written down. */
    private void whileItIsTakenIn(Runnable forgetting) throws Exception {
        receiving.receive(
                things.person, "media-secret-id", "k5", clock.instant().minus(Duration.ofDays(31)));
        Photos.Unfetched photo = taking.begin(10).get(0);
        byte[] drawn = drawn();
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Void> forgotten = CompletableFuture.runAsync(() -> {
            try {
                written.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            forgetting.run();
        });
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            taking.fetched(photo, drawn);
            written.countDown();
            // so that it meets the row while it is held; if it comes later it must find the picture all the same
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        });
        forgotten.get(1, TimeUnit.MINUTES);
        assertThat(things.rows("photo_picture")).isZero();
    }

    @Test
    void aPictureThatComesInWhileItsSenderLeavesIsNotKept() throws Exception {
        whileItIsTakenIn(() -> knowing.forget(things.person));
        assertThat(things.rows("photo")).isZero();
    }

    @Test
    void aPictureThatComesInWhenItsTimeIsOverIsNotKeptAndItsSenderIsTold() throws Exception {
        whileItIsTakenIn(forgettingPictures::run);
        assertThat(things.rows("photo")).isOne();
        assertThat(things.rows("staff_reply")).isOne();
    }
}
