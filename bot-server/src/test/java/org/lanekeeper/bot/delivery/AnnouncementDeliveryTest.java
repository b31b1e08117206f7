package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementKind;
import org.lanekeeper.community.announcement.AnnouncementState;
import org.lanekeeper.community.announcement.Announcements;
import org.lanekeeper.community.announcement.Audience;
import org.lanekeeper.community.announcement.Draft;
import org.lanekeeper.community.announcement.SteeringAnnouncement;
import org.lanekeeper.community.announcement.WritingAnnouncement;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.GroupKind;
import org.springframework.beans.factory.annotation.Autowired;

/** An announcement goes out by whatever node looks, halts, goes on, and spares those who want none. */
@WithDelivery
class AnnouncementDeliveryTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    CallingRound round;

    @Autowired
    WritingAnnouncement writing;

    @Autowired
    SteeringAnnouncement steering;

    @Autowired
    Announcements announcements;

    @Autowired
    GroupChats groups;

    private String words;

    @BeforeEach
    void begin() {
        round.begin();
        words = "明天停水，请存水。编号" + System.nanoTime();
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    private Announcement plan(AnnouncementKind kind, String text, Audience audience) {
        Announcement made = writing.write(round.committee, Draft.of(kind, "停水", text, audience), null, 1L, null);
        writing.handIn(round.committee, made.id());
        await().atMost(Duration.ofSeconds(30)).until(() -> state(made) == AnnouncementState.PLANNED);
        return made;
    }

    private AnnouncementState state(Announcement one) {
        return announcements.find(round.committee, one.id()).orElseThrow().state();
    }

    @Test
    void haltsAndGoesOnAndReachesEverybodyOnce() {
        street.households(round.committee, 30);
        Announcement one = plan(AnnouncementKind.NOTICE, "{姓名}：" + words, Audience.committee(Set.of()));
        assertThat(steering.send(round.committee, one.id())).isTrue();
        assertThat(steering.pause(round.committee, one.id())).isTrue();
        round.pause(2500);
        int before = round.got("sms", words).size();
        assertThat(before).as("nothing new goes out while it pauses").isLessThanOrEqualTo(27);
        assertThat(steering.resume(round.committee, one.id())).isTrue();
        round.await(Duration.ofSeconds(60), Map.of("SMS SENT", 27, "CALL TO_CALL", 3));
        assertThat(round.got("sms", words)).hasSize(27);
        assertThat(round.got("sms", words).toString()).contains(Street.name(0) + "：");
        assertThat(state(one)).as("calls are still to be made").isEqualTo(AnnouncementState.SENDING);
        assertThat(steering.cancel(round.committee, one.id())).isTrue();
        round.await(Duration.ofSeconds(60), Map.of("SMS SENT", 27, "CALL CANCELLED", 3));
    }

    @Test
    void fallsBackWhereAChannelRefusesAndNeverUsesOneThatThePlanLeavesOut() {
        String openid = round.person(true, true);
        outside.arm("mp", "45015", 1);
        Announcement one = plan(AnnouncementKind.TIP, words, Audience.committee(Set.of()));
        steering.send(round.committee, one.id());
        await().atMost(Duration.ofSeconds(60)).until(() -> state(one) == AnnouncementState.DONE);
        assertThat(street.jdbc()
                        .queryForObject(
                                "SELECT d.status FROM delivery d JOIN announcement a ON a.notice_id = d.notice_id",
                                String.class))
                .isEqualTo("REFUSED");
        assertThat(round.got("sms", words)).isEmpty();
        assertThat(round.got("miniapp", openid)).isEmpty();
        assertThat(street.jdbc().queryForObject("SELECT SUM(remaining) FROM consent", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void spendsAConsentForAnnouncementsAndNoneForCalls() {
        String openid = round.person(false, true);
        outside.consent(openid, Outside.ANNOUNCEMENT, true, 1);
        Announcement one = plan(AnnouncementKind.WARNING, words, Audience.committee(Set.of()));
        steering.send(round.committee, one.id());
        round.await(Duration.ofSeconds(60), Map.of("SUBSCRIBE ARRIVED", 1));
        assertThat(round.got("miniapp", openid).toString()).contains("停水", "明天停水，请存水。");
        assertThat(street.jdbc().queryForList("SELECT remaining FROM consent ORDER BY template_id", Integer.class))
                .as("for announcements, for calls")
                .containsExactly(0, 1);
    }

    @Test
    void aSubscribedNoticeGoesWhereTheWindowIsShut() {
        String openid = round.person(true, false);
        outside.subscribe(openid, Outside.ANNOUNCEMENT);
        round.shutWindow();
        Announcement one = plan(AnnouncementKind.NOTICE, words, Audience.committee(Set.of()));
        steering.send(round.committee, one.id());
        // its answer has no number, the event does: whose it is follows from the person
        round.await(Duration.ofSeconds(60), Map.of("TEMPLATE ARRIVED", 1));
        assertThat(round.got("mp", openid).stream()
                        .filter(it -> it.path("kind").asString().equals("notice")))
                .hasSize(1);
        assertThat(round.got("mp", openid).toString()).contains("停水", "明天停水，请存水。");
    }

    @Test
    void tellsWhoWroteInTheChatHowToStopAndStopsAtOnceButStillCalls() {
        String openid = round.person(true, false);
        Announcement one = plan(AnnouncementKind.NOTICE, words, Audience.committee(Set.of()));
        steering.send(round.committee, one.id());
        await().atMost(Duration.ofSeconds(60)).until(() -> state(one) == AnnouncementState.DONE);
        assertThat(round.got("mp", openid).toString()).contains(words, "回复「退订」");
        assertThat(outside.say(openid, "退订")).contains("以后不再收到");
        Announcement next = plan(AnnouncementKind.NOTICE, words, Audience.committee(Set.of()));
        steering.send(round.committee, next.id());
        await().atMost(Duration.ofSeconds(60)).until(() -> state(next) == AnnouncementState.DONE);
        assertThat(round.got("sms", words)).isEmpty();
        street.draw(round.relay, 1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> round.got("mp", openid).toString().contains("轮到您家了"));
        assertThat(outside.say(openid, "恢复订阅")).contains("又会收到");
        assertThat(outside.say(openid, "恢复订阅")).contains("没有退订");
    }

    @Test
    void whoAnswersATextMessageStopsAllChannelsAtOnceAndIsStillCalled() {
        for (String committee : List.of("幸福居委会", "阿里云演练居委会", "腾讯云演练居委会")) {
            round.begin(committee);
            String openid = round.person(true, false);
            String phone = "137" + String.format("%08d", System.nanoTime() % 100_000_000);
            street.jdbc().update("UPDATE household SET phone = ?", phone);
            round.shutWindow();
            tell();
            assertThat(round.sums().keySet()).as(committee).allMatch(it -> it.matches("SMS (SENT|ARRIVED)"));
            assertThat(outside.sendBack(phone, "好的收到，谢谢")).isEqualTo(200);
            assertThat(street.jdbc().queryForObject("SELECT COUNT(*) FROM opt_out", Integer.class))
                    .isZero();
            Announcement waits = plan(AnnouncementKind.NOTICE, words, Audience.committee(Set.of()));
            assertThat(outside.sendBack(phone, "回T。")).isEqualTo(200);
            assertThat(outside.sendBack(phone, "退订")).as("said twice").isEqualTo(200);
            assertThat(round.sums()).as("what was planned before").containsEntry("SMS OPTED_OUT", 1);
            assertThat(steering.cancel(round.committee, waits.id())).isTrue();
            // by chat neither
            outside.say(openid, "排到几号了");
            tell();
            assertThat(round.got("mp", openid).toString()).as(committee).doesNotContain(words);
            street.draw(round.relay, 1);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> round.got("mp", openid).toString().contains("轮到您家了"));
            assertThat(outside.sendBack(phone, "恢复订阅")).isEqualTo(200);
            assertThat(street.jdbc().queryForObject("SELECT COUNT(*) FROM opt_out", Integer.class))
                    .isZero();
        }
    }

    /** An announcement to all, until nothing more is to be done. */
    private void tell() {
        Announcement one = plan(AnnouncementKind.NOTICE, words, Audience.committee(Set.of()));
        steering.send(round.committee, one.id());
        await().atMost(Duration.ofSeconds(60)).until(() -> state(one) == AnnouncementState.DONE);
    }

    @Test
    void aTipGoesIntoTheGroupsOfItsKindAndIsTheDaysTip() {
        String openid = round.person(true, false);
        street.groupChat(round.committee, "楼组长群");
        long group = groups.ofCommittee(round.committee).get(0).id();
        groups.changeKind(round.committee, group, GroupKind.LEADERS);
        writing.tell(
                round.committee,
                Draft.of(AnnouncementKind.TIP, "洗手", words, Audience.groups(Set.of(GroupKind.LEADERS))),
                tip(),
                null);
        round.await(Duration.ofSeconds(60), Map.of("ROBOT SENT", 1));
        assertThat(round.got("wecom-robot", words)).hasSize(1);
        assertThat(outside.say(openid, "今天的提示")).contains("勤洗手");
    }

    private long tip() {
        street.jdbc()
                .update(
                        "INSERT INTO tip (committee_id, title, text, months, changed_at) VALUES (?, '洗手', '勤洗手', '1', NOW(6))",
                        round.committee);
        List<Long> ids = street.jdbc().queryForList("SELECT id FROM tip", Long.class);
        return ids.get(0);
    }

    @Test
    void aTrialGoesToOnesOwnTelephoneWithInventedValues() {
        street.households(round.committee, 1);
        Announcement made = writing.write(
                round.committee,
                Draft.of(AnnouncementKind.NOTICE, "停水", "{姓名}：" + words, Audience.committee(Set.of())),
                null,
                1L,
                null);
        writing.tryOut(made, "13700000001");
        round.await(Duration.ofSeconds(60), Map.of("SMS SENT", 1));
        assertThat(round.got("sms", words)).hasSize(1);
        assertThat(round.got("sms", words).get(0).toString()).contains("13700000001", "张三：");
    }
}
