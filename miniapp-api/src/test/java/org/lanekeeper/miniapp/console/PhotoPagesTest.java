package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.OrderRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pictures from the chat, keyed in beside the picture. */
@WithConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoPagesTest {
    private static final String FORM = "form[data-hold]";

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Desk desk;

    @Autowired
    private Entries entries;

    @Autowired
    private SentPictures pictures;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser clerk;
    private Browser secretary;
    private long relay;

    @BeforeAll
    void staff() {
        committee = desk.committee(
                "照片居委会",
                List.of(
                        List.of("幸福里小区", "3", "", "502", "张三", "13800000001"),
                        List.of("幸福里小区", "3", "", "503", "李四", ""),
                        List.of("幸福里小区", "3", "", "504", "赵六", "")));
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
        secretary = new Browser(port).signIn("admin-" + committee.id(), Neighbourhood.PASSWORD);
    }

    @BeforeEach
    void anOpenRelayAndNoPictures() {
        jdbc.update("DELETE FROM photo_picture");
        jdbc.update("DELETE FROM photo");
        jdbc.update("UPDATE relay SET state = 'DRAFT' WHERE committee_id = ?", committee.id());
        relay = desk.openRelay(committee, 2, OrderRule.strict(null));
    }

    private Browser next(Browser browser) {
        return browser.open("/admin/photos").submit("form[action$=/next]", Map.of());
    }

    private Entry entry(int number) {
        return entries.find(committee.id(), relay, number).orElseThrow();
    }

    @Test
    void keyedInItGivesANumberAndTheNextPictureComes() {
        Instant sent = clock.instant().minus(Duration.ofMinutes(30));
        long first = pictures.send(committee, sent);
        long second = pictures.send(committee);
        next(clerk);
        assertThat(clerk.path()).isEqualTo("/admin/photos/" + first);
        assertThat(clerk.one("#place").hasAttr("autofocus")).isTrue();
        clerk.submit(FORM, Map.of("place", "3-502", "name", "张三", "quantity", "2"));
        assertThat(clerk.path()).isEqualTo("/admin/photos/" + second);
        assertThat(clerk.one(".alert-success").text()).contains("3号楼502", "第 1 号");
        Entry entry = entry(1);
        assertThat(entry.door()).isEqualTo(Door.PHOTO);
        assertThat(entry.quantity()).isEqualTo(2);
        assertThat(Duration.between(sent, entry.effectiveAt()).abs()).isLessThan(Duration.ofSeconds(1));
        assertThat(pictures.told(first)).contains("「口罩预订」第 1 号", "回执码");
        assertThat(pictures.state(first)).isEqualTo("DONE");
        assertThat(jdbc.queryForList(
                        "SELECT operation FROM operation_log WHERE subject = ?",
                        String.class,
                        "relay " + relay + " number 1"))
                .contains("entry.photo");
    }

    @Test
    void aPictureSentBeforeTheEndCountsAfterIt() {
        long photo = pictures.send(committee);
        jdbc.update("UPDATE relay SET closes_at = ? WHERE id = ?", java.sql.Timestamp.from(clock.instant()), relay);
        next(clerk);
        clerk.submit(FORM, Map.of("place", "3-502", "name", "张三"));
        assertThat(pictures.state(photo)).isEqualTo("DONE");
        assertThat(entry(1).number()).isOne();
    }

    @Test
    void thePictureIsForItsStaffOnlyAndEachLookIsLogged() {
        long photo = pictures.send(committee);
        clerk.open("/admin/photos/" + photo + "/picture");
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(clerk.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(clerk.header("Cache-Control")).isEqualTo("no-store");
        assertThat(clerk.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(clerk.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(clerk.header("Content-Disposition")).startsWith("inline; filename=\"photo-");
        assertThat(clerk.bytes()).startsWith(0xFF, 0xD8);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM operation_log WHERE operation = 'photo.view' AND subject = ?",
                        Integer.class,
                        "photo " + photo))
                .isOne();
        Committee other = neighbourhood.committee("隔壁居委会" + System.nanoTime());
        Browser stranger = new Browser(port).signIn("clerk-" + other.id(), Neighbourhood.PASSWORD);
        for (String path : List.of("", "/picture")) {
            assertThat(stranger.open("/admin/photos/" + photo + path).status()).isEqualTo(404);
        }
        Browser guard = new Browser(port).signIn("guard-" + committee.id(), Neighbourhood.PASSWORD);
        assertThat(guard.open("/admin/photos/" + photo + "/picture").status()).isEqualTo(403);
        Browser nobody = new Browser(port).open("/admin/photos/" + photo + "/picture");
        assertThat(nobody.path()).startsWith("/admin/login");
    }

    @Test
    void twoClerksGetDifferentPictures() {
        long first = pictures.send(committee);
        long second = pictures.send(committee);
        next(clerk);
        next(secretary);
        assertThat(clerk.path()).isEqualTo("/admin/photos/" + first);
        assertThat(secretary.path()).isEqualTo("/admin/photos/" + second);
        secretary.open("/admin/photos/" + first);
        assertThat(secretary.page().select(FORM)).isEmpty();
        assertThat(secretary.text()).contains("别的同事在录");
        next(clerk);
        assertThat(clerk.path()).isEqualTo("/admin/photos/" + first);
    }

    /** The number was taken, and then the server went down. */
    private long keyedButNotSettled() {
        long photo = pictures.send(committee);
        next(clerk);
        clerk.submit(FORM, Map.of("place", "3-502", "name", "张三"));
        jdbc.update("DELETE FROM staff_reply WHERE about = 'PHOTO' AND about_id = ?", photo);
        jdbc.update(
                "UPDATE photo SET status = 'WAITING', keyed_by = NULL, relay_id = NULL, number = NULL, done_by = NULL,"
                        + " done_at = NULL WHERE id = ?",
                photo);
        return photo;
    }

    @Test
    void onePictureGivesOneNumberThoughAnotherClerkReadsAnotherDoor() {
        long photo = keyedButNotSettled();
        next(secretary);
        secretary.submit(FORM, Map.of("place", "3-503", "name", "李四"));
        assertThat(secretary.text()).contains("先前已经录过：3号楼502 第 1 号", "没有另外取号");
        assertThat(entries.page(committee.id(), relay, 0, 10)).hasSize(1);
        assertThat(pictures.told(photo)).contains("第 1 号");
        assertThat(pictures.state(photo)).isEqualTo("DONE");
    }

    @Test
    void anotherClerkWhoReadsTheSameGetsTheSameNumber() {
        long photo = keyedButNotSettled();
        next(secretary);
        secretary.submit(FORM, Map.of("place", "3-502", "name", "张山"));
        assertThat(secretary.one(".alert-success").text()).contains("3号楼502", "第 1 号，已告诉对方");
        assertThat(entries.page(committee.id(), relay, 0, 10)).hasSize(1);
        assertThat(pictures.state(photo)).isEqualTo("DONE");
    }

    @Test
    void whoKeyedItDoesNotReviewIt() {
        long photo = pictures.send(committee);
        next(clerk);
        clerk.submit(FORM, Map.of("place", "3-503", "name", "李四", "review", "true"));
        assertThat(pictures.state(photo)).isEqualTo("REVIEW");
        assertThat(entries.page(committee.id(), relay, 0, 10)).isEmpty();
        assertThat(jdbc.queryForObject(
                        "SELECT CONVERT(draft USING latin1) FROM photo WHERE id = ?", String.class, photo))
                .doesNotContain("503");
        clerk.open("/admin/photos/" + photo);
        assertThat(clerk.page().select(FORM)).isEmpty();
        next(secretary);
        assertThat(secretary.one("#place").val()).isEqualTo("3-503");
        assertThat(secretary.one("#name").val()).isEqualTo("李四");
        secretary.submit(FORM, Map.of());
        assertThat(entry(1).name()).isEqualTo("李四");
        assertThat(pictures.state(photo)).isEqualTo("DONE");
    }

    @Test
    void anUnreadableOneIsAnsweredWithAReadySentence() {
        long photo = pictures.send(committee);
        next(clerk);
        clerk.submit("form[action$=/again]", Map.of(), Browser.button("reason", "BLURRED"));
        assertThat(pictures.state(photo)).isEqualTo("UNREADABLE");
        assertThat(pictures.told(photo)).contains("照片看不清，请再拍一张");
        assertThat(clerk.path()).isEqualTo("/admin/photos");
        assertThat(clerk.one(".alert-success").text()).isEqualTo("已回复对方：看不清。");
        clerk.open("/admin/photos");
        assertThat(clerk.page().select(".alert-success")).isEmpty();
        assertThat(clerk.one("tbody").text()).contains("#" + photo, "已请重拍");
    }

    @Test
    void aHouseholdThatIsInIsToldItsNumber() {
        neighbourhood.join(relay, neighbourhood.at(committee, "3", "504"), "赵六", 1);
        long photo = pictures.send(committee);
        next(clerk);
        clerk.submit(FORM, Map.of("place", "3-504", "name", "赵六"));
        assertThat(clerk.one(".seen__words").text()).contains("已经登记：第 1 号");
        clerk.one(FORM).attr("action", clerk.one(FORM + " [formaction]").attr("formaction"));
        clerk.submit(FORM, Map.of());
        assertThat(pictures.told(photo)).contains("3号楼504已经登记过了", "第 1 号");
        assertThat(entries.page(committee.id(), relay, 0, 10)).hasSize(1);
        assertThat(pictures.state(photo)).isEqualTo("DONE");
    }

    @Test
    void whatIsDoubtfulIsAskedOnceMore() {
        long photo = pictures.send(committee);
        next(clerk);
        clerk.submit(FORM, Map.of("place", "3-502", "name", "王五"));
        assertThat(clerk.one(".seen__words").text()).contains("和写的姓名不一样");
        assertThat(clerk.one("#name").val()).isEqualTo("王五");
        clerk.submit(FORM, Map.of());
        assertThat(pictures.state(photo)).isEqualTo("DONE");
        assertThat(pictures.told(photo)).contains("核对后通知您");
    }

    @Test
    void onePersonDoesNotSignUpMoreHouseholdsThanTheRelayAllows() {
        long photo = pictures.send(committee);
        next(clerk);
        clerk.submit(FORM, Map.of("place", "3-502 3-503", "name", "张三"));
        assertThat(clerk.one(".seen__words").text()).contains("一次只登记一户");
        assertThat(pictures.state(photo)).isEqualTo("WAITING");
    }
}
