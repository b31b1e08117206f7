package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.miniapp.GateTown.NUMBER;
import static org.lanekeeper.miniapp.GateTown.PHONE;
import static org.lanekeeper.miniapp.GateTown.typed;
import static org.lanekeeper.miniapp.GateTown.with;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Visitors at a gate, without an account and without a script. */
class GatePagesTest {
    private static final GateTown TOWN = new GateTown();
    private static final int LARGEST_PAGE = 30_000;

    private final Caller caller = new Caller();

    private Http.Reply send(Map<String, String> values) {
        return caller.send(caller.get(TOWN.path()), TOWN.path(), values);
    }

    @Test
    void aVisitorRegistersAndShowsThePass() {
        Http.Reply blank = caller.get(TOWN.path());
        assertThat(blank.status()).isEqualTo(200);
        assertThat(blank.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST_PAGE);
        Document form = blank.page();
        assertThat(form.select("link, script[src]")).isEmpty();
        assertThat(form.text()).contains("幸福里小区南门", "收集人：第" + TOWN.here.number + "居委会", "保存 30 天", "撤回");
        for (var field : form.select("#form input:not([type=hidden]):not([type=submit]), #form select")) {
            boolean labelled = field.hasAttr("aria-label")
                    || field.closest("label") != null
                    || !form.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(labelled).as(field.outerHtml()).isTrue();
        }

        Http.Reply sent = caller.send(blank, TOWN.path(), typed("陈一", NUMBER));
        Http.Reply shown = caller.follow(sent);
        Document pass = shown.page();
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Security-Policy")).contains("sha256-");
        assertThat(pass.select(".code").text()).matches("[0-9A-Z]{4} [0-9A-Z]{4}");
        assertThat(pass.select(".band.go .word").text()).isEqualTo("已登记");
        assertThat(pass.select(".band svg circle")).hasSize(1);
        assertThat(pass.select("article img").attr("src")).startsWith("data:image/png");
        assertThat(pass.text()).contains("陈*", "3号楼101", "有效到").doesNotContain("陈一", NUMBER, PHONE);
        assertThat(sent.header("Location")).doesNotContain("%", PHONE, NUMBER);

        // the same page sent again is the same visit; nobody guesses a pass
        int before = TOWN.visits();
        assertThat(caller.send(blank, TOWN.path(), typed("陈一", NUMBER)).header("Location"))
                .isEqualTo(sent.header("Location"));
        assertThat(TOWN.visits()).isEqualTo(before);
        String wrong = sent.header("Location").replaceFirst(".$", "x");
        assertThat(caller.get(wrong).status()).isEqualTo(404);
    }

    static Stream<Arguments> mistakes() {
        String long10000 = "x".repeat(10_000);
        String yesterday2 = LocalDate.now(Clock.systemUTC()).minusDays(2).toString();
        return Stream.of(
                Arguments.of("name-0", "", "请写姓名"),
                Arguments.of("name-0", long10000, "最多 40 个字"),
                Arguments.of("name-0", "12345", "证件上的姓名"),
                Arguments.of("number-0", "", "请写证件号码"),
                Arguments.of("number-0", "110105194912310021", "有一位写错了"),
                Arguments.of("number-0", "11010519490230002X", "出生日期"),
                Arguments.of("number-0", long10000, "太长"),
                Arguments.of("number-0", "' OR 1=1 --", ""),
                Arguments.of("kind-0", "<script>", "请选"),
                Arguments.of("phone", "", "请写手机号"),
                Arguments.of("phone", "12345", "11 位"),
                Arguments.of("origin", " \u200b\u0000 ", "从哪里来"),
                Arguments.of("origin", long10000, "最多 40"),
                Arguments.of("building", "99", "没有99号楼"),
                Arguments.of("building", "", "几号楼"),
                Arguments.of("room", long10000, "太长"),
                Arguments.of("whom", long10000, "太长"),
                Arguments.of("words", long10000, "太长"),
                Arguments.of("time", "25:99", "看不懂"),
                Arguments.of("time", long10000, "看不懂"),
                Arguments.of("day", yesterday2, "已经过了一天多"),
                Arguments.of("day", "2999-01-01", "最早提前 7 天"),
                Arguments.of("day", "-999999999-01-01", "已经过了"),
                Arguments.of("transport", "ROCKET", "请选"),
                Arguments.of("reason", "", "请选"),
                Arguments.of("consent", "0", "同意了再打钩"),
                Arguments.of("consent", "9", "说明改过了"));
    }

    /** Each in a sentence beside its field, what was typed is still there, and nothing is written. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidBesideItsFieldAndNothingIsLost(String field, String value, String sentence) {
        int before = TOWN.visits();
        Http.Reply reply = send(with(typed("<b>陈一</b>", NUMBER), field, value));
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        Document page = reply.page();
        String beside = field.equals("time") || field.equals("day") ? "arrives" : field;
        assertThat(page.select("#" + beside + "-error").text())
                .contains(sentence)
                .isNotEmpty();
        assertThat(page.select("[aria-describedby=" + beside + "-error]")).isNotEmpty();
        assertThat(page.select("#sum a[href=#" + beside + "]")).hasSize(1);
        if (!field.equals("name-0")) {
            assertThat(page.select("#name-0").val()).isEqualTo("<b>陈一</b>");
        }
        if (page.select("input[name=" + field + "]:not([type=checkbox])").size() == 1 && !value.contains("\u0000")) {
            assertThat(page.select("input[name=" + field + "]").val()).isEqualTo(value);
        }
        assertThat(TOWN.visits()).isEqualTo(before);
    }

    @Test
    void aDriverWritesThePlate() {
        assertThat(send(with(typed("陈一", NUMBER), "transport", "CAR", "plate", "沪I12345"))
                        .page()
                        .select("#plate-error")
                        .text())
                .contains("I");
        assertThat(send(with(typed("陈一", NUMBER), "transport", "CAR", "plate", "沪AD12345"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aFamilyIsAddedOneByOneAndGetsAPassEach() {
        Http.Reply one = caller.get(TOWN.path());
        Http.Reply two = caller.send(one, TOWN.path(), with(typed("陈一", NUMBER), "act", "more"));
        assertThat(two.status()).isEqualTo(200);
        assertThat(two.page().select("#name-0").val()).isEqualTo("陈一");
        assertThat(two.page().select("#sum")).isEmpty();
        Http.Reply three = caller.send(two, TOWN.path(), Map.of("act", "more", "consent", "1"));
        Map<String, String> family = Map.of(
                "name-1",
                "林二",
                "kind-1",
                "PASSPORT",
                "number-1",
                "E12345678",
                "name-2",
                "陈小",
                "kind-2",
                "NONE",
                "consent",
                "1");
        Document passes = caller.follow(caller.send(three, TOWN.path(), family)).page();
        assertThat(passes.select("article")).hasSize(3);
        assertThat(passes.select("article").get(2).select(".band.look .word").text())
                .isEqualTo("请门卫核对");
    }

    @Test
    void whoeverComesAgainTapsOnce() {
        caller.follow(send(typed("陈一", NUMBER)));
        Http.Reply again = caller.get(TOWN.path());
        assertThat(again.page().text()).contains("和上次一样：陈*").doesNotContain(NUMBER, PHONE, "陈一");
        assertThat(caller.cookie("lanekeeper_visitor")).isNotEmpty().doesNotContain(NUMBER, PHONE);
        int before = TOWN.visits();
        Http.Reply sent = caller.send(again, TOWN.path() + "/again", Map.of());
        assertThat(caller.follow(sent).page().select(".code")).hasSize(1);
        assertThat(caller.send(again, TOWN.path() + "/again", Map.of()).header("Location"))
                .isEqualTo(sent.header("Location"));
        assertThat(TOWN.visits()).isEqualTo(before + 1);

        // in another committee the same telephone is unknown
        assertThat(caller.get(new GateTown().path()).page().text()).doesNotContain("和上次一样");
        caller.send(caller.get(TOWN.path()), TOWN.path() + "/forget", Map.of());
        assertThat(caller.get(TOWN.path()).page().text()).doesNotContain("和上次一样");
    }

    @Test
    void formsOfOtherSitesAndFilesAreRefused() {
        assertThat(Http.anybody().form(TOWN.path(), typed("陈一", NUMBER)).status())
                .isEqualTo(403);
        caller.get(TOWN.path());
        assertThat(caller.http().upload(TOWN.path(), new byte[100]).status()).isIn(403, 413);
    }
}
