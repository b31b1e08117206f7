package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;

class SignupPagesTest {
    private static final Neighbourhood HERE = new Neighbourhood();

    @BeforeAll
    static void roster() {
        HERE.roster(30);
    }

    /** Opens a page and sends its form, filled in, with the cookie and the token that came with it. */
    private static Http.Reply send(String path, Map<String, String> values) {
        Http.Reply page = Http.anybody().get(path);
        assertThat(page.status()).isEqualTo(200);
        return send(page, path, values);
    }

    private static Http.Reply send(Http.Reply page, String path, Map<String, String> values) {
        return send(page, path, values, "");
    }

    private static Http.Reply send(Http.Reply page, String path, Map<String, String> values, String kept) {
        String cookie = page.response().headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("XSRF"))
                .map(it -> it.split(";")[0])
                .findFirst()
                .orElse("");
        Map<String, String> fields = new HashMap<>();
        Jsoup.parse(page.body())
                .select("form[method=post] input[type=hidden]")
                .forEach(it -> fields.put(it.attr("name"), it.val()));
        fields.putAll(values);
        return Http.anybody()
                .with("Cookie", kept.isEmpty() ? cookie : cookie + "; " + kept)
                .form(path, fields);
    }

    private static Map<String, String> household(int n) {
        return Map.of(
                "building", "3", "room", String.valueOf(100 + n), "name", Neighbourhood.nameOf(n), "quantity", "2");
    }

    private static Document follow(Http.Reply redirect) {
        assertThat(redirect.status()).as(redirect.body()).isEqualTo(302);
        return Jsoup.parse(Http.anybody()
                .get(redirect.header("Location").replaceFirst("^https?://[^/]+", ""))
                .body());
    }

    @Test
    void anybodySignsUpWithoutAnAccountOrAScript() {
        long relay = HERE.openRelay();
        String path = "/r/" + relay;
        Http.Reply page = Http.anybody().get(path);
        assertThat(page.body().length()).isLessThan(12_000);
        assertThat(Jsoup.parse(page.body()).select("script")).isEmpty();
        assertThat(Jsoup.parse(page.body()).body().attr("data-weui-mode")).isEqualTo("care");
        assertThat(page.header("Cache-Control")).contains("no-store");

        Http.Reply sent = send(page, path, household(1));
        Document done = follow(sent);
        assertThat(done.text()).contains("登记好了", "第 1 号", "张*", "口罩 2 份", "每户登记一次", "前面还有 0 户");
        assertThat(done.select(".receipt").text()).matches("[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}");
        assertThat(done.text()).doesNotContain(Neighbourhood.nameOf(1), "13800");
        var entry = Server.bean(Entries.class).find(HERE.committeeId, relay, 1).orElseThrow();
        assertThat(entry.door()).isEqualTo(Door.PAGE);
        assertThat(entry.onBehalf()).isFalse();

        // the same page sent twice is one entry; for another household it is another request
        assertThat(send(page, path, household(1)).header("Location"))
                .startsWith(sent.header("Location").replaceFirst("&new=.*", ""));
        assertThat(follow(send(page, path, household(2))).text()).contains("第 2 号");
        Document again = Jsoup.parse(send(path, household(1)).body());
        assertThat(again.text()).contains("已由家人登记，第 1 号（手机网页）");
        assertThat(again.select(".result a").attr("href")).isEqualTo(path + "/mine?number=1");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingIsLost() {
        String path = "/r/" + HERE.openRelay();
        Http.Reply sent =
                send(path, Map.of("building", "", "room", "", "name", "<b>张三</b>", "phone", "123", "quantity", "很多"));
        assertThat(sent.status()).isEqualTo(422);
        Document page = Jsoup.parse(sent.body());
        assertThat(page.select(".sum a").eachAttr("href"))
                .as("all of it at once, each leading to its field")
                .containsExactly("#building", "#room", "#phone", "#quantity");
        for (String field : page.select(".sum a").eachAttr("href")) {
            assertThat(page.select(field).attr("aria-invalid")).isEqualTo("true");
            assertThat(page.select("#" + page.select(field).attr("aria-describedby"))
                            .text())
                    .isNotEmpty();
        }
        assertThat(page.select("#name").val()).isEqualTo("<b>张三</b>");
        assertThat(page.select("#quantity").val()).isEqualTo("很多");
        assertThat(Jsoup.parse(send(path, Map.of("building", "??", "room", "!!", "name", "张三"))
                                .body())
                        .select("#building-error")
                        .text())
                .contains("没看懂门牌");
        assertThat(Jsoup.parse(send(path + "/form", Map.of("building", "3")).body())
                        .select(".sum a")
                        .eachAttr("href"))
                .containsExactly("#room", "#name");
        Http.Reply phone = send(path, Map.of("building", "3", "room", "101", "name", "张三", "phone", "123"));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(Jsoup.parse(phone.body()).select("#phone-error").text()).contains("11 位");
        assertThat(Jsoup.parse(phone.body()).select("#phone").attr("aria-describedby"))
                .isEqualTo("phone-error");
        assertThat(Http.anybody().form(path, household(3)).status()).isEqualTo(403);
    }

    @Test
    void aNeighbourSaysSo() {
        long relay = HERE.openRelay();
        Map<String, String> fields = new HashMap<>(household(4));
        fields.put("behalf", "true");
        assertThat(follow(send("/r/" + relay, fields)).text()).contains("算替别人家登记的");
        Http.Reply own = HERE.join(HERE.resident("own-4"), relay, 4);
        assertThat(own.problem()).isEqualTo("already-in");
        assertThat(own.json().path("detail").asString()).isEqualTo("已由家人或邻居代登记，第 1 号（手机网页）");
    }

    @Test
    void oneTelephoneSignsUpNoMoreHouseholdsThanTheRuleAllows() {
        Map<String, Object> plan = new HashMap<>(Map.of("title", "消毒液", "item", "消毒液", "publish", true));
        plan.put("opensAt", Instant.now().minusSeconds(60).toString());
        plan.put("closesAt", Instant.now().plusSeconds(3600).toString());
        plan.put("rule", Map.of("behalfCap", 2));
        long relay = HERE.admin.post("/api/relays", plan).json().path("id").asLong();
        String path = "/r/" + relay;
        String kept = "";
        for (int n = 11; n <= 12; n++) {
            Http.Reply sent = send(Http.anybody().get(path), path, household(n), kept);
            Http.Reply done = Http.anybody()
                    .with("Cookie", kept)
                    .get(sent.header("Location").replaceFirst("^https?://[^/]+", ""));
            assertThat(Jsoup.parse(done.body()).text()).contains("登记好了");
            kept = done.header("Set-Cookie").split(";")[0];
            assertThat(done.header("Set-Cookie")).contains("HttpOnly", "Path=" + path);
            assertThat(kept).as("sealed").doesNotContain("3-1" + n, household(n).get("name"));
        }
        Entries entries = Server.bean(Entries.class);
        assertThat(entries.find(HERE.committeeId, relay, 1).orElseThrow().onBehalf())
                .isFalse();
        assertThat(entries.find(HERE.committeeId, relay, 2).orElseThrow().onBehalf())
                .as("the household sees that it was somebody else's telephone")
                .isTrue();

        Http.Reply third = send(Http.anybody().get(path), path, household(13), kept);
        assertThat(Jsoup.parse(third.body()).select("[role=alert]").text()).contains("最多登记 2 户");
        assertThat(Jsoup.parse(third.body()).select("#room").val()).isEqualTo("113");
        assertThat(Jsoup.parse(send(Http.anybody().get(path), path, household(12), kept)
                                .body())
                        .text())
                .contains("第 2 号");
        HERE.admin.post("/api/relays/" + relay + "/entries/1/void", Map.of("ground", "DUPLICATE"));
        assertThat(send(Http.anybody().get(path), path, household(13), kept).status())
                .as("one of them counts no more")
                .isEqualTo(302);
        // a cookie of somebody's own making is none
        assertThat(send(Http.anybody().get(path), path, household(14), "lanekeeper_signups=AAAA")
                        .status())
                .isEqualTo(302);
    }

    /** Signs up on a telephone and reads the answer: what is kept there from then on. */
    private static String signUpAt(String path, Map<String, String> fields, String kept) {
        Http.Reply page = Http.anybody().with("Cookie", kept).get(path);
        Http.Reply sent = send(page, path, fields, kept);
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        Http.Reply done = Http.anybody().with("Cookie", kept).get(sent.header("Location"));
        assertThat(done.page().text()).contains("登记好了");
        return done.header("Set-Cookie").split(";")[0];
    }

    @Test
    void whoSignedANeighbourUpFirstSaysWhichIsTheirOwn() {
        long relay = HERE.openRelay();
        String path = "/r/" + relay;
        Entries entries = Server.bean(Entries.class);
        String kept = signUpAt(path, household(21), "none=1");
        Document form = Http.anybody().with("Cookie", kept).get(path).page();
        assertThat(form.select("input[name=behalf]")).isEmpty();
        assertThat(form.select("form").text()).contains("算替别人家登记", "这一户才是我自己家");
        Map<String, String> own = new HashMap<>(household(22));
        own.put("own", "true");
        kept = signUpAt(path, own, kept);
        assertThat(entries.find(HERE.committeeId, relay, 2).orElseThrow().onBehalf())
                .isFalse();
        own.putAll(household(23));
        own.put("name", "王五");
        signUpAt(path, own, kept);
        assertThat(entries.find(HERE.committeeId, relay, 3).orElseThrow().onBehalf())
                .as("the register does not know the name there")
                .isTrue();

        // who said at once that it was for others has signed up nothing of their own yet
        Map<String, String> others = new HashMap<>(household(24));
        others.put("behalf", "true");
        kept = signUpAt(path, others, "none=1");
        assertThat(Http.anybody().with("Cookie", kept).get(path).page().select("input[name=behalf]"))
                .hasSize(1);
        signUpAt(path, household(25), kept);
        assertThat(entries.find(HERE.committeeId, relay, 5).orElseThrow().onBehalf())
                .isFalse();
    }

    @Test
    void theTelephoneThatSignedUpTakesItBackAndSignsUpAgainAtTheEnd() {
        String path = "/r/" + HERE.openRelay();
        Http.Reply sent = send(path, household(26));
        String answer = sent.header("Location");
        String link = answer.replaceFirst("&new=.*", "");
        String kept = Http.anybody().get(answer).header("Set-Cookie").split(";")[0];
        signUpAt(path, household(27), "none=1");

        // whoever has come by the receipt sees how it stands, and no more
        for (String found : new String[] {link, link + "&new", link + "&new=AAAA"}) {
            Http.Reply page = Http.anybody().get(found);
            assertThat(page.page().text()).contains("第 1 号").doesNotContain("登记好了", "退出");
            assertThat(page.header("Set-Cookie")).doesNotContain("signups");
        }
        Map<String, String> leaving = Map.of(
                "number",
                "1",
                "receipt",
                Http.anybody().get(link).page().select(".receipt").text());
        Http.Reply elsewhere = send(Http.anybody().get(path), path + "/mine/leave", leaving);
        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(elsewhere.page().text()).contains("不是这台手机登记的", "位置还在");

        Http.Reply mine = Http.anybody().with("Cookie", kept).get(link);
        assertThat(mine.page().select("details.leave").text()).contains("退出第 1 号", "排到最后");
        Http.Reply left = send(mine, path + "/mine/leave", Map.of(), kept);
        assertThat(left.status()).isEqualTo(302);
        Document over =
                Http.anybody().with("Cookie", kept).get(left.header("Location")).page();
        assertThat(over.text()).contains("第 1 号您已经退出了", "排到最后");
        assertThat(over.select("details.leave")).isEmpty();
        assertThat(over.select("a.weui-btn").attr("href")).isEqualTo(path);
        assertThat(send(mine, path + "/mine/leave", Map.of(), kept).header("Location"))
                .as("sent twice")
                .isEqualTo(left.header("Location"));

        Http.Reply again = send(Http.anybody().with("Cookie", kept).get(path), path, household(26), kept);
        assertThat(again.header("Location")).contains("number=3");
        Document end = Http.anybody()
                .with("Cookie", kept)
                .get(again.header("Location"))
                .page();
        assertThat(end.text()).contains("第 3 号", "前面还有 1 户").doesNotContain("替别人家");
    }

    @Test
    void aReceiptTellsTheStandingAndNothingElse() {
        long relay = HERE.openRelay();
        Document done = follow(send("/r/" + relay, household(5)));
        String receipt = done.select(".receipt").text();
        String path = "/r/" + relay + "/mine";
        Http.Reply halfway = Http.anybody().get(path + "?receipt=" + receipt.replace(" ", ""));
        assertThat(Jsoup.parse(halfway.body()).select("#number-error").text()).contains("请写号码");
        assertThat(Jsoup.parse(Http.anybody().get(path + "?number=1&receipt=").body())
                        .select("#receipt-error")
                        .text())
                .contains("请写回执码");
        Document asked = Jsoup.parse(Http.anybody().get(path + "?number=1").body());
        assertThat(asked.select("#number").val()).isEqualTo("1");
        assertThat(asked.select(".field__error")).isEmpty();
        Http.Reply page = Http.anybody()
                .get(path + "?number=1&receipt=" + receipt.replace(" ", "").toLowerCase());
        assertThat(page.status()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).text()).contains("第 1 号", "排队中").doesNotContain("登记好了", "3号楼");
        assertThat(Http.anybody()
                        .get(path + "?number=1&receipt=" + receipt.replace(" ", "%20"))
                        .status())
                .isEqualTo(200);
        assertThat(Http.anybody()
                        .get(path + "?number=2&receipt=" + receipt.replace(" ", ""))
                        .status())
                .isEqualTo(404);
        Http.Reply wrong = Http.anybody().get(path + "?number=1&receipt=0000-0000-0000");
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(Jsoup.parse(wrong.body()).select("#receipt-error").text()).contains("再输一遍");
        assertThat(Http.anybody().get(path).status()).isEqualTo(200);
        assertThat(Http.anybody()
                        .get("/r/424242/mine?receipt=" + receipt.replace(" ", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormForTheStallIsKeptNowhere() {
        long relay = HERE.openRelay();
        String path = "/r/" + relay + "/form";
        Http.Reply filled = send(path, household(6));
        assertThat(filled.status()).isEqualTo(200);
        Document page = Jsoup.parse(filled.body());
        assertThat(page.text()).contains("3号楼106", Neighbourhood.nameOf(6), "2 份", "还没有取号");
        assertThat(page.select("img").attr("src")).startsWith("data:image/png;base64,");
        assertThat(filled.header("Cache-Control")).contains("no-store");
        assertThat(HERE.admin.get("/api/relays/" + relay + "/entries").json().path("entries"))
                .isEmpty();
        assertThat(send(path, Map.of("building", "3", "room", "106", "name", "张".repeat(40)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void beforeAndAfterItSaysWhen() {
        Instant now = Instant.now();
        long early = HERE.relay(now.plus(1, ChronoUnit.HOURS), now.plus(2, ChronoUnit.HOURS));
        assertThat(Jsoup.parse(Http.anybody().get("/r/" + early).body()).text()).contains("还没开始");
        long late = HERE.relay(now.minus(2, ChronoUnit.HOURS), now.minus(1, ChronoUnit.HOURS));
        assertThat(Jsoup.parse(Http.anybody().get("/r/" + late).body()).text()).contains("登记已经结束");
        assertThat(Http.anybody().get("/r/424242").status()).isEqualTo(404);
    }
}
