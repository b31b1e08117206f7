package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.pasted.ReadingPaste;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk works with the relay of a group. */
@WithConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastedPagesTest {
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Desk desk;

    @Autowired
    private ImportingRoster importing;

    @Autowired
    private Relays relays;

    @Autowired
    private Entries entries;

    @Autowired
    private ReadingPaste reading;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser clerk;
    private long relay;
    private String pasted;

    @BeforeAll
    void aRoster() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(List.of("幸福里小区", "3", "", String.valueOf(501 + i), name(i), ""));
        }
        committee = desk.committee("群接龙居委会", rows);
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
    }

    @BeforeEach
    void anOpenRelay() {
        relay = desk.openRelay(committee, 3, OrderRule.strict(null));
        pasted = "/admin/relays/" + relay + "/pasted";
    }

    private static String name(int i) {
        return "张" + GIVEN.charAt(i) + "华";
    }

    private static String row(int i) {
        return "3-" + (501 + i) + " " + name(i) + " 2包";
    }

    private static String text(String... rows) {
        StringBuilder text = new StringBuilder("#接龙\n口罩预订\n\n");
        for (int i = 0; i < rows.length; i++) {
            text.append(i + 1).append(". ").append(rows[i]).append('\n');
        }
        return text.toString();
    }

    private Browser paste(String text) {
        return clerk.open(pasted).submit("form.pasted-form", Map.of("text", text));
    }

    private String done() {
        return clerk.page().select(".alert-success").text();
    }

    private Element line(int door) {
        return clerk.page().select(".pasted__rows tbody").stream()
                .filter(it -> it.text().contains("3号楼" + (501 + door)))
                .findFirst()
                .orElseThrow();
    }

    private int numbers() {
        return entries.tally(committee.id(), relay).numbers();
    }

    @Test
    void aCopyIsPastedLookedAtAndEntered() {
        neighbourhood.join(relay, neighbourhood.at(committee, "3", "504"), name(3), 1);
        clerk.open("/admin/relays/" + relay).follow("a[href$=/pasted]");
        clerk.submit("form.pasted-form", Map.of("text", text(row(0), row(1), "王大姐 2包", row(3), row(0))));
        assertThat(done()).isEqualTo("读到 5 行，已经保存。");
        assertThat(clerk.one("#sums").text()).isEqualTo("读到 5 行，2 行可以登记，1 行看不清，1 户已经登记，1 行重复。");
        assertThat(clerk.one("#enter").text()).isEqualTo("登记这 2 户");
        assertThat(line(0).text()).contains("张*").doesNotContain(name(0));

        // the tab was closed: everything is still there
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
        Document preview = clerk.open(pasted).page();
        clerk.submit("form[action$=/enter]:has(#enter)", Map.of());
        assertThat(done()).isEqualTo("2 户登记好了，都有号了。");
        assertThat(numbers()).isEqualTo(3);
        clerk.show(preview).submit("form[action$=/enter]:has(#enter)", Map.of());
        assertThat(numbers()).isEqualTo(3);
        assertThat(line(0).text()).contains("第 2 号");

        // what is unclear is put right in its row
        clerk.open(pasted + "?show=LOOK");
        assertThat(clerk.page().select(".pasted__rows tbody")).hasSize(1);
        clerk.submit("form[action$=/correct]", Map.of("place", "3楼", "name", "王大姐"));
        assertThat(clerk.one(".field-error").text()).contains("看不懂门牌");
        assertThat(clerk.one("[name=name]").val()).isEqualTo("王大姐");
        clerk.submit("form[action$=/correct]", Map.of("place", "3-506", "name", name(5)));
        assertThat(done()).isEqualTo("登记好了：第 4 号。");
        assertThat(clerk.text()).contains("没有要看的，都好了。");
        assertThat(entries.find(committee.id(), relay, 4).orElseThrow().room()).isEqualTo("506");

        clerk.open("/admin/log");
        assertThat(clerk.page().select("tbody tr").eachText().subList(0, 6).toString())
                .contains("登记群接龙", "更正群接龙的一行", "粘贴群接龙", "取号 2 户", "5 行，第一份")
                .doesNotContain(name(0))
                .doesNotContain("王大姐");
    }

    @Test
    void aLaterCopyShowsWhatHasChangedAndTakesNothingBackByItself() {
        paste(text(row(0), row(1), row(2), row(3)));
        clerk.submit("form[action$=/enter]:has(#enter)", Map.of());
        paste(text(row(0), row(1).replace("2包", "3包"), row(3), row(4), row(5)));
        assertThat(done()).isEqualTo("读到 5 行，已经保存。这一份比上一份新。");
        assertThat(line(4).text()).contains("新增", "可以登记");
        assertThat(line(1).text()).contains("改过", "群里现在写 3 份，登记的是 2 份。");
        assertThat(clerk.one("#copies tbody tr").text()).contains("比上一份新：多了 2 行，改了 1 行，少了 1 行");
        assertThat(line(2).text()).contains("没有了", "群里已经没有这一行了。");
        assertThat(numbers()).isEqualTo(4);
        clerk.submit("#" + line(1).id() + " form[action$=/keep]", Map.of());
        assertThat(done()).isEqualTo("登记照旧。");
        assertThat(line(1).text()).doesNotContain("群里现在写");

        paste(text(row(0), row(1).replace("2包", "3包") + " 不要了", row(3), row(4), row(5)));
        clerk.submit("#" + line(1).id() + " form[action$=/withdraw]", Map.of());
        assertThat(done()).isEqualTo("第 2 号已经退掉，会告诉这一户。");
        assertThat(line(1).text()).contains("第 2 号 已作废");
        assertThat(entries.find(committee.id(), relay, 2).orElseThrow().status().counts())
                .isFalse();
    }

    @Test
    void oneRowIsEnteredAndAnotherLeftOut() {
        paste(text(row(0), row(1), "3-555 李不在"));
        clerk.submit("#" + line(1).id() + " form[action$=/enter]", Map.of());
        assertThat(done()).isEqualTo("登记好了：第 1 号。");
        assertThat(clerk.page().select(".is-look").text()).contains("门牌没有", "名册里没有 3号楼555。");
        clerk.submit(".is-look form[action$=/dismiss]", Map.of("reason", ""));
        assertThat(clerk.one(".field-error").text()).contains("请写为什么不登记");
        clerk.submit("form[action$=/dismiss]", Map.of("reason", "不是本小区的"));
        assertThat(clerk.one("#sums").text()).isEqualTo("读到 3 行，1 行可以登记，1 户已经登记，1 行不登记。");
    }

    @Test
    void whatIsRefusedComesBackWithEverythingThatWasPasted() {
        paste("明天发口罩，大家注意");
        assertThat(clerk.one(".alert-danger").text()).contains("没有看到群接龙");
        assertThat(clerk.one("textarea#text").val()).isEqualTo("明天发口罩，大家注意");
        String large = text(row(0), row(1)) + "长".repeat(66_000);
        paste(large);
        assertThat(clerk.one(".alert-danger").text()).contains("请分成两次");
        assertThat(clerk.one("textarea#text").val()).hasSize(large.length());
    }

    @Test
    void markupIsTextAndTheListForTheGroupIsPlainAndMasked() {
        paste(text(
                row(0),
                "3-502 <script>alert(1)</script> 2包",
                "3-503 =cmd|'/c calc'!A1 1包",
                "3-504 张\u202E伟 13800001234 1包"));
        assertThat(clerk.page().select("main script")).isEmpty();
        assertThat(clerk.page().html()).doesNotContain("<script>alert").doesNotContain("13800001234");
        clerk.open(pasted);
        clerk.page().select(".pasted__rows tbody").forEach(one -> {
            if (!one.select("form[action$=/correct]").isEmpty()) {
                clerk.submit("#" + one.id() + " form[action$=/correct]", Map.of("name", "=2+5"));
                clerk.open(pasted);
            }
        });
        if (!clerk.page().select("#enter").isEmpty()) {
            clerk.submit("form[action$=/enter]:has(#enter)", Map.of());
        }
        assertThat(numbers()).isEqualTo(4);
        clerk.follow("a[href$=/results]");
        String part = clerk.one("textarea.official").val();
        assertThat(part.lines().findFirst()).contains("【口罩预订】登记结果");
        assertThat(part.lines().skip(1).toList())
                .hasSize(5)
                .allMatch(line -> line.matches("\\d+号 3号楼5\\*\\* .*|全部名单：http.*/b/" + relay))
                .noneMatch(line -> line.contains("13800001234") || line.contains("\u202E"));
    }

    @Test
    void aLongListIsSplitBetweenItsLines() {
        List<List<String>> roster = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            int room = (10 + i / 10) * 100 + 1 + i % 10;
            roster.add(List.of("幸福里小区", "8", "", String.valueOf(room), "李" + GIVEN.charAt(i % 20) + "华", ""));
            rows.add("8-" + room + " 李" + GIVEN.charAt(i % 20) + "华");
        }
        importing.run(committee.id(), RosterSheet.write(roster));
        paste(text(rows.toArray(String[]::new)));
        assertThat(clerk.one(".pager").text()).contains("共 150 条，第 1 / 2 页");
        clerk.submit("form[action$=/enter]:has(#enter)", Map.of());
        clerk.follow("a[href$=/results]");
        List<String> parts = clerk.page().select("textarea.official").eachAttr("id");
        assertThat(parts).hasSizeBetween(2, 4);
        List<String> lines = clerk.page().select("textarea.official").stream()
                .flatMap(part -> part.val().lines())
                .filter(line -> line.matches("\\d+号 .*"))
                .toList();
        assertThat(lines).hasSize(150);
        assertThat(lines.get(149)).startsWith("150号 8号楼24** 李**");
    }

    @Test
    void aCopyThatAResidentSentWaitsOnTheRelaysPage() {
        Resident resident = new Resident(77, committee.id(), Platform.MP, "wx", "openid", null);
        String key = "sent-" + relay;
        reading.take(
                resident,
                text(row(0), row(1)),
                key,
                clock.instant().minusSeconds(600),
                List.of(relays.find(committee.id(), relay).orElseThrow()));
        clerk.open("/admin/relays/" + relay);
        assertThat(clerk.one("#sent").text()).isEqualTo("有居民转来的群接龙，待核对（1 份）");
        clerk.follow("#sent a").follow("#sent a");
        assertThat(clerk.page().select("tbody tr")).hasSize(2);
        Document page = clerk.page();
        clerk.submit("form[action$=/take]", Map.of());
        assertThat(done()).isEqualTo("收下了：第一份。");
        assertThat(clerk.one("#sums").text()).isEqualTo("读到 2 行，2 行可以登记。");
        assertThat(clerk.one("#copies tbody tr").text()).contains("居民转来，工作人员 收下");
        clerk.show(page).submit("form[action$=/drop]", Map.of());
        assertThat(clerk.one(".alert-danger").text()).isEqualTo("这一份已经有人看过了。");
    }

    @Test
    void anotherCommitteesRelayIsAbsent() {
        paste(text(row(0), row(1)));
        String id = line(0).id().replace("row-", "");
        Committee other = neighbourhood.committee("别的群接龙居委会" + relay);
        Browser stranger = new Browser(port).signIn("clerk-" + other.id(), Neighbourhood.PASSWORD);
        for (String path : List.of("", "/results", "/rows/" + id, "/sent/1")) {
            assertThat(stranger.open(pasted + path).status()).as(path).isEqualTo(404);
        }
        Browser guard = new Browser(port).signIn("guard-" + committee.id(), Neighbourhood.PASSWORD);
        assertThat(guard.open(pasted).status()).isEqualTo(403);
    }
}
