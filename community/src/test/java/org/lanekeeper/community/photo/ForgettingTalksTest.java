package org.lanekeeper.community.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.photo.KeptThings.SAID;
import static org.lanekeeper.community.photo.KeptThings.latin;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.inbox.AnsweringTalk;
import org.lanekeeper.community.inbox.ForgettingTalks;
import org.lanekeeper.community.inbox.Talk;
import org.lanekeeper.community.inbox.TalkingToStaff;
import org.lanekeeper.community.inbox.Talks;
import org.lanekeeper.community.photo.TickingTime.TickingClock;
import org.lanekeeper.community.reply.ForgettingReplies;
import org.lanekeeper.community.reply.ReplyPages;
import org.lanekeeper.community.resident.Conversations;
import org.lanekeeper.community.resident.ForgettingConversations;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Talks, pages and open questions go when their time is over. */
@OnRealDatabase
@Import({TickingTime.class, KeptThings.class})
class ForgettingTalksTest {
    private static final Duration KEEP = Duration.ofDays(30);

    @Autowired
    KeptThings things;

    @Autowired
    TickingClock clock;

    @Autowired
    KnowingResidents knowing;

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

    @BeforeEach
    void begin() {
        things.begin();
    }

    @Test
    void whoHasMovedTalksToThePresentCommittee() {
        Talk before = talking.open(things.person, List.of(), SAID, "m7");
        Resident moved = new Resident(
                things.person.id(),
                8,
                things.person.platform(),
                things.person.account(),
                things.person.externalId(),
                null);
        assertThat(talking.standing(moved).talk()).isEmpty();
        Talk now = talking.open(moved, List.of(), SAID, "m8");
        assertThat(now.committeeId()).isEqualTo(8);
        assertThat(talks.find(7, before.id()).orElseThrow().isOpen()).isFalse();
        assertThat(talking.standing(moved).talk())
                .contains(talking.openOf(moved).orElseThrow());
        assertThat(talking.openOf(things.person)).isEmpty();
    }

    @Test
    void theFirstCodeOfAPageStaysUntilItsTimeIsOver() {
        List<String> codes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> pages.codeFor(things.person))
                .distinct()
                .toList();
        assertThat(codes).hasSize(1);
        clock.tick(Duration.ofDays(15));
        assertThat(pages.codeFor(things.person)).isNotEqualTo(codes.get(0));
    }

    @Test
    void whatWasTypedGoesWithTheQuestionThatNobodyAnswered() {
        conversations.ask(7, things.person.id(), "join", SAID, clock.instant().plusSeconds(60));
        assertThat(forgettingConversations.run()).isZero();
        clock.tick(Duration.ofSeconds(61));
        assertThat(forgettingConversations.run()).isOne();
        assertThat(things.rows("conversation")).isZero();
    }

    @Test
    void talksEndByThemselvesAndGoThirtyDaysLater() {
        Talk answered = talking.open(things.person, List.of(), SAID, "m2");
        answering.reply(things.clerk, answered, "好的", Long.MAX_VALUE, "r2");
        Resident other = knowing.meet(7, Platform.MP, "wxtest", "o2");
        talking.open(other, List.of(), "没人理我", "m3");
        clock.tick(Duration.ofDays(3).plusSeconds(1));
        assertThat(forgettingTalks.run(Duration.ofDays(3), KEEP)).isZero();
        assertThat(talking.openOf(things.person)).isEmpty();
        assertThat(talking.openOf(other)).isPresent();

        clock.tick(KEEP.plusSeconds(1));
        assertThat(forgettingTalks.run(Duration.ofDays(3), KEEP)).isOne();
        assertThat(talks.find(7, answered.id())).isEmpty();
        // the one that nobody answered is closed only now
        assertThat(things.rows("talk")).isOne();
        assertThat(forgettingReplies.run(KEEP)).isOne();
        clock.tick(KEEP.plusSeconds(1));
        forgettingTalks.run(Duration.ofDays(3), KEEP);
        assertThat(things.rows("talk") + things.rows("talk_line") + things.rows("staff_reply"))
                .isZero();
        assertThat(things.everything()).doesNotContain(latin(SAID), SAID);
        assertThat(jdbc.queryForList("SELECT DISTINCT kind FROM retention_count ORDER BY kind", String.class))
                .containsExactly("REPLY", "TALK");
    }

    @Test
    void aPageEndsWithItsReplies() {
        String code = pages.codeFor(things.person);
        assertThat(pages.codeFor(things.person)).isEqualTo(code);
        clock.tick(Duration.ofDays(15));
        assertThat(pages.codeFor(things.person)).isNotEqualTo(code);
    }
}
