package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.inbox.SaidBefore;
import org.lanekeeper.community.inbox.Speaker;
import org.lanekeeper.community.inbox.Talk;
import org.lanekeeper.community.inbox.TalkingToStaff;
import org.lanekeeper.community.inbox.Talks;
import org.lanekeeper.community.reply.ReplyPages;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.inbox.WorkingInbox;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two clerks and a secretary before one inbox. */
@WithConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxPagesTest {
    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private ImportingRoster importing;

    @Autowired
    private KnowingResidents knowing;

    @Autowired
    private Residents residents;

    @Autowired
    private TalkingToStaff talking;

    @Autowired
    private ReplyPages pages;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser clerk;
    private Browser secretary;
    private Resident person;

    @Autowired
    private Talks talks;

    @Autowired
    private WorkingInbox inbox;

    private Talk talk;
    private String address;

    @BeforeAll
    void staff() {
        committee = neighbourhood.committee("留言居委会");
        importing.run(
                committee.id(), RosterSheet.write(List.of(List.of("幸福里小区", "3", "", "502", "张三", "13800000001"))));
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
        secretary = new Browser(port).signIn("admin-" + committee.id(), Neighbourhood.PASSWORD);
    }

    @BeforeEach
    void somebodyAsks() {
        String openid = "o-" + System.nanoTime();
        Resident met = knowing.meet(committee.id(), Platform.MP, "wxtest", openid);
        residents.bind(met.id(), neighbourhood.at(committee, "3", "502").id());
        person = residents.byId(met.id()).orElseThrow();
        talk = talking.open(
                person,
                List.of(new SaidBefore(Speaker.PERSON, "<b>水管</b>冻了", java.time.Instant.now())),
                "人工",
                "k" + System.nanoTime());
        address = "/admin/inbox/" + talk.id();
    }

    private List<String> log() {
        return jdbc.queryForList(
                "SELECT operation FROM operation_log WHERE subject = ? ORDER BY id", String.class, "talk " + talk.id());
    }

    @Test
    void whoWaitsIsShownMaskedAndCountedBesideTheMenu() {
        clerk.open("/admin/inbox");
        assertThat(clerk.one(".talks .is-waiting").text()).contains("张*", "幸福里小区3号楼502", "公众号");
        assertThat(clerk.text()).doesNotContain("张三");
        assertThat(Integer.parseInt(clerk.one(".side__count").text())).isPositive();
    }

    @Test
    void theWholeTalkIsReadAndAnsweredAndLogged() {
        clerk.open(address);
        assertThat(clerk.one(".talk__log").text()).contains("<b>水管</b>冻了", "人工");
        clerk.submit("form[action$=/reply]", Map.of("text", "马上来看"));
        assertThat(clerk.path()).isEqualTo(address);
        assertThat(clerk.one(".said--staff").text()).contains("马上来看", "等待发送");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM staff_reply WHERE about_id = ? AND about = 'TALK'",
                        Integer.class,
                        talk.id()))
                .isOne();
        assertThat(log()).contains("talk.open", "talk.reply");
        clerk.open("/admin/inbox");
        assertThat(clerk.page().select("a[href=" + address + "]").text()).contains("已回复");
    }

    @Test
    void sentTwiceItIsOneReply() {
        clerk.open(address);
        Document form = clerk.page();
        clerk.submit("form[action$=/reply]", Map.of("text", "来了"));
        clerk.show(form).submit("form[action$=/reply]", Map.of("text", "来了"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM staff_reply WHERE about_id = ? AND about = 'TALK'",
                        Integer.class,
                        talk.id()))
                .isOne();
        assertThat(clerk.page().select(".said--staff")).hasSize(1);
    }

    @Test
    void twoDoNotBothAnswerAndNothingTypedIsLost() {
        secretary.open(address);
        clerk.open(address).submit("form[action$=/take]", Map.of());
        assertThat(clerk.one(".talk__taken").text()).contains("您在回");
        secretary.submit("form[action$=/reply]", Map.of("text", "我来说"));
        assertThat(secretary.one("[role=alert].alert-danger:not([hidden])").text())
                .contains("已经接手");
        assertThat(secretary.one("#text").text()).isEqualTo("我来说");
        assertThat(secretary.one(".talk__taken").text()).contains("工作人员 在回");

        secretary.open(address).submit("form[action$=/hand-over]", Map.of());
        secretary.submit("form[action$=/reply]", Map.of("text", "我来说"));
        assertThat(secretary.one(".said--staff").text()).contains("我来说");
        assertThat(log()).containsSubsequence("talk.take", "talk.take", "talk.reply");
    }

    @Test
    void whoReadsOnlyTheNewLinesIsInTheLogOnce() {
        clerk.open(address + "/lines");
        clerk.open(address + "/lines");
        assertThat(log()).containsExactly("talk.open");
    }

    @Test
    void isHandedToNobodyOfAnotherCommittee() {
        Committee other = neighbourhood.committee("远处居委会" + System.nanoTime());
        Long stranger = jdbc.queryForObject(
                "SELECT id FROM staff WHERE committee_id = ? AND role = 'CLERK'", Long.class, other.id());
        clerk.open(address);
        assertThat(talks.find(committee.id(), talk.id()).orElseThrow().takenBy())
                .isNull();
        Staff me = new Staff(
                jdbc.queryForObject("SELECT id FROM staff WHERE username = ?", Long.class, "clerk-" + committee.id()),
                committee.id(),
                "clerk",
                "工作人员",
                Role.CLERK);
        assertThatThrownBy(() -> inbox.handOver(me, talk.id(), null, stranger)).isInstanceOf(Refusal.class);
        assertThat(talks.find(committee.id(), talk.id()).orElseThrow().takenBy())
                .isNull();
        inbox.handOver(me, talk.id(), null, me.id());
        assertThat(talks.find(committee.id(), talk.id()).orElseThrow().takenBy())
                .isEqualTo(me.id());
    }

    @Test
    void aClosedTalkIsKeptAndAnsweredNoMore() {
        clerk.open(address);
        Document before = clerk.page();
        clerk.submit("form[action$=/close]", Map.of());
        assertThat(clerk.path()).isEqualTo("/admin/inbox");
        clerk.show(before).submit("form[action$=/reply]", Map.of("text", "还有"));
        assertThat(clerk.text()).contains("已经结束");
        clerk.open("/admin/inbox/closed");
        assertThat(clerk.page().select("a[href=" + address + "]")).hasSize(1);
        assertThat(talking.openOf(person)).isEmpty();
    }

    @Test
    void othersSeeNothing() {
        Committee other = neighbourhood.committee("别的居委会" + System.nanoTime());
        Browser stranger = new Browser(port).signIn("clerk-" + other.id(), Neighbourhood.PASSWORD);
        stranger.open(address);
        assertThat(stranger.status()).isEqualTo(404);
        stranger.open(address + "/lines");
        assertThat(stranger.status()).isEqualTo(404);
        stranger.open("/admin/inbox");
        assertThat(stranger.page().select(".talks a")).isEmpty();
        Browser guard = new Browser(port).signIn("guard-" + committee.id(), Neighbourhood.PASSWORD);
        assertThat(guard.open(address).status()).isEqualTo(403);
    }

    @Test
    void thePersonReadsItOnAPageThatNobodyGuesses() {
        String code = pages.codeFor(person);
        clerk.open(address).submit("form[action$=/reply]", Map.of("text", "请明天来拿 <i>证</i>"));
        Browser phone = new Browser(port);
        phone.open("/a/" + code);
        assertThat(phone.status()).isEqualTo(200);
        assertThat(phone.one(".phone-reply").text()).contains("请明天来拿 <i>证</i>");
        assertThat(phone.text()).doesNotContain("张", "水管");
        assertThat(phone.header("Cache-Control")).contains("no-store");
        assertThat(phone.open("/a/" + "X".repeat(26)).status()).isEqualTo(404);
        clerk.open(address);
        assertThat(clerk.one(".said--staff").text()).contains("网页上已看");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM reply_page WHERE lookup = ? OR CONVERT(sealed USING latin1) LIKE ?",
                        Integer.class,
                        code,
                        "%" + code + "%"))
                .isZero();
    }
}
