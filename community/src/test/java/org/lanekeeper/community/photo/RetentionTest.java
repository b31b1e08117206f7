package org.lanekeeper.community.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.inbox.AnsweringTalk;
import org.lanekeeper.community.inbox.ForgettingTalks;
import org.lanekeeper.community.inbox.SaidBefore;
import org.lanekeeper.community.inbox.Speaker;
import org.lanekeeper.community.inbox.Talk;
import org.lanekeeper.community.inbox.TalkingToStaff;
import org.lanekeeper.community.inbox.Talks;
import org.lanekeeper.community.picture.Picture;
import org.lanekeeper.community.reply.ForgettingReplies;
import org.lanekeeper.community.reply.ReplyPages;
import org.lanekeeper.community.resident.Conversations;
import org.lanekeeper.community.resident.ForgettingConversations;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept about people is unreadable where it lies, and gone when its time is over. */
@OnRealDatabase
@Import(RetentionTest.Time.class)
class RetentionTest {
    private static final String SAID = "我是欧阳试验，电话13711112222";
    private static final Duration KEEP = Duration.ofDays(30);

    /** Moves when told to. */
    static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2020-03-05T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough");
        }

        @Override
        public Instant instant() {
            return now;
        }

        void tick(Duration duration) {
            now = now.plus(duration);
        }
    }

    @TestConfiguration
    static class Time {
        @Bean
        TickingClock tickingClock() {
            return new TickingClock();
        }
    }

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
    TalkingToStaff talking;

    @Autowired
    AnsweringTalk answering;

    @Autowired
    Talks talks;

    @Autowired
    ForgettingTalks forgettingTalks;

    @Autowired
    ForgettingReplies forgettingReplies;

    @Autowired
    ReplyPages pages;

    @Autowired
    Conversations conversations;

    @Autowired
    ForgettingConversations forgettingConversations;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Staff clerk = new Staff(1, 7, "clerk", "小王", Role.CLERK);
    private final Staff second = new Staff(2, 7, "second", "小李", Role.CLERK);
    private Resident person;

    @BeforeEach
    void somebody() {
        for (String table : List.of(
                "photo",
                "photo_picture",
                "talk",
                "talk_line",
                "staff_reply",
                "reply_page",
                "conversation",
                "retention_count",
                "resident")) {
            jdbc.update("DELETE FROM " + table);
        }
        person = knowing.meet(7, Platform.MP, "wxtest", "o1");
    }

    /** Noise, so that its bytes stand nowhere else. */
    private static byte[] drawn() throws Exception {
        BufferedImage image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(20200305);
        for (int i = 0; i < 120 * 90; i++) {
            image.setRGB(i % 120, i / 120, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    private Photo send(String key) throws Exception {
        assertThat(receiving.receive(person, "media-secret-id", key, clock.instant()))
                .isTrue();
        byte[] drawn = drawn();
        taking.begin(10).forEach(photo -> taking.fetched(photo, drawn));
        long id = jdbc.queryForObject("SELECT id FROM photo WHERE message_key = ?", Long.class, key);
        return photos.find(7, id).orElseThrow();
    }

    /** Every cell of every table of ours, byte by byte. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : jdbc.queryForList("SHOW TABLES", String.class)) {
            for (Map<String, Object> row : jdbc.queryForList("SELECT * FROM " + table)) {
                row.values().forEach(cell -> all.append(text(cell)).append('\n'));
            }
        }
        return all.toString();
    }

    private static String text(Object cell) {
        return cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(cell);
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private int rows(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    @Test
    void nothingIsReadableWhereItLies() throws Exception {
        Photo photo = send("k1");
        keying.claim(clerk, photo.id());
        keying.toReview(clerk, photo, 9, new PhotoDraft("欧阳试验", "3-502", "13711112222", "2"));
        Talk talk = talking.open(person, List.of(new SaidBefore(Speaker.PERSON, SAID, clock.instant())), SAID, "m1");
        answering.reply(clerk, talk, "好的，欧阳试验", 0, "r1");
        String code = pages.codeFor(person);

        byte[] picture = Picture.read(drawn()).bytes();
        assertThat(kept.of(photo)).hasValue(picture);
        String middle = new String(picture, picture.length / 2, 24, StandardCharsets.ISO_8859_1);
        assertThat(everything())
                .doesNotContain("欧阳试验", latin("欧阳试验"), "13711112222", "JFIF", middle, code, "media-secret-id");
        assertThat(answering.read(talk)).extracting(line -> line.text()).contains(SAID, "好的，欧阳试验");
        assertThat(keying.draft(photo).orElseThrow().name()).isEqualTo("欧阳试验");
    }

    @Test
    void aPictureGoesSevenDaysAfterItWasKeyed() throws Exception {
        Photo photo = send("k2");
        clock.tick(Duration.ofDays(3));
        keying.claim(clerk, photo.id());
        assertThat(keying.done(clerk, photo, 9, 12, "第 12 号")).isTrue();
        clock.tick(Duration.ofDays(7).minusSeconds(1));
        assertThat(forgettingPictures.run()).isZero();
        assertThat(kept.of(photo)).isPresent();

        clock.tick(Duration.ofSeconds(2));
        assertThat(forgettingPictures.run()).isOne();
        assertThat(rows("photo_picture")).isZero();
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
        Photo photo = send("k3");
        keying.claim(clerk, photo.id());
        keying.toReview(clerk, photo, 9, new PhotoDraft("欧阳试验", "3-502", "", "1"));
        clock.tick(Duration.ofDays(30).minusSeconds(1));
        assertThat(forgettingPictures.run()).isZero();
        clock.tick(Duration.ofSeconds(2));
        assertThat(forgettingPictures.run()).isOne();
        assertThat(rows("photo_picture")).isZero();
        assertThat(keying.draft(photo)).isEmpty();
        assertThat(jdbc.queryForObject("SELECT status FROM photo", String.class))
                .isEqualTo("LOST");
        assertThat(rows("staff_reply")).isOne();
        assertThat(keying.next(second, 0)).isEmpty();
    }

    /** Somebody leaves, or the time is over, while a slow download is written down. */
    private void whileItIsTakenIn(Runnable forgetting) throws Exception {
        receiving.receive(person, "media-secret-id", "k5", clock.instant().minus(Duration.ofDays(31)));
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
        assertThat(rows("photo_picture")).isZero();
    }

    @Test
    void aPictureThatComesInWhileItsSenderLeavesIsNotKept() throws Exception {
        whileItIsTakenIn(() -> knowing.forget(person));
        assertThat(rows("photo")).isZero();
    }

    @Test
    void aPictureThatComesInWhenItsTimeIsOverIsNotKeptAndItsSenderIsTold() throws Exception {
        whileItIsTakenIn(forgettingPictures::run);
        assertThat(rows("photo")).isOne();
        assertThat(rows("staff_reply")).isOne();
    }

    @Test
    void whoHasMovedTalksToThePresentCommittee() {
        Talk before = talking.open(person, List.of(), SAID, "m7");
        Resident moved = new Resident(person.id(), 8, person.platform(), person.account(), person.externalId(), null);
        assertThat(talking.standing(moved).talk()).isEmpty();
        Talk now = talking.open(moved, List.of(), SAID, "m8");
        assertThat(now.committeeId()).isEqualTo(8);
        assertThat(talks.find(7, before.id()).orElseThrow().isOpen()).isFalse();
        assertThat(talking.standing(moved).talk())
                .contains(talking.openOf(moved).orElseThrow());
        assertThat(talking.openOf(person)).isEmpty();
    }

    @Test
    void theFirstCodeOfAPageStaysUntilItsTimeIsOver() {
        List<String> codes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> pages.codeFor(person))
                .distinct()
                .toList();
        assertThat(codes).hasSize(1);
        clock.tick(Duration.ofDays(15));
        assertThat(pages.codeFor(person)).isNotEqualTo(codes.get(0));
    }

    @Test
    void whatWasTypedGoesWithTheQuestionThatNobodyAnswered() {
        conversations.ask(7, person.id(), "join", SAID, clock.instant().plusSeconds(60));
        assertThat(forgettingConversations.run()).isZero();
        clock.tick(Duration.ofSeconds(61));
        assertThat(forgettingConversations.run()).isOne();
        assertThat(rows("conversation")).isZero();
    }

    @Test
    void talksEndByThemselvesAndGoThirtyDaysLater() {
        Talk answered = talking.open(person, List.of(), SAID, "m2");
        answering.reply(clerk, answered, "好的", Long.MAX_VALUE, "r2");
        Resident other = knowing.meet(7, Platform.MP, "wxtest", "o2");
        talking.open(other, List.of(), "没人理我", "m3");
        clock.tick(Duration.ofDays(3).plusSeconds(1));
        assertThat(forgettingTalks.run(Duration.ofDays(3), KEEP)).isZero();
        assertThat(talking.openOf(person)).isEmpty();
        assertThat(talking.openOf(other)).isPresent();

        clock.tick(KEEP.plusSeconds(1));
        assertThat(forgettingTalks.run(Duration.ofDays(3), KEEP)).isOne();
        assertThat(talks.find(7, answered.id())).isEmpty();
        // the one that nobody answered is closed only now
        assertThat(rows("talk")).isOne();
        assertThat(forgettingReplies.run(KEEP)).isOne();
        clock.tick(KEEP.plusSeconds(1));
        forgettingTalks.run(Duration.ofDays(3), KEEP);
        assertThat(rows("talk") + rows("talk_line") + rows("staff_reply")).isZero();
        assertThat(everything()).doesNotContain(latin(SAID), SAID);
        assertThat(jdbc.queryForList("SELECT DISTINCT kind FROM retention_count ORDER BY kind", String.class))
                .containsExactly("REPLY", "TALK");
    }

    @Test
    void aPageEndsWithItsReplies() {
        String code = pages.codeFor(person);
        assertThat(pages.codeFor(person)).isEqualTo(code);
        clock.tick(Duration.ofDays(15));
        assertThat(pages.codeFor(person)).isNotEqualTo(code);
    }

    @Test
    void whoeverLeavesTakesAllOfItAlong() throws Exception {
        send("k4");
        talking.open(person, List.of(), SAID, "m4");
        pages.codeFor(person);
        knowing.forget(person);
        for (String table : List.of("photo", "photo_picture", "talk", "talk_line", "staff_reply", "reply_page")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }
}
