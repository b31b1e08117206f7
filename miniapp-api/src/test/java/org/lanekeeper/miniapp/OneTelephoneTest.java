package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.miniapp.Telephone.household;
import static org.lanekeeper.miniapp.Telephone.send;
import static org.lanekeeper.miniapp.Telephone.signUpAt;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.relay.Entries;

/** What a telephone remembers of those that were signed up on it, and what it may do for them. */
class OneTelephoneTest {
    private static final Neighbourhood HERE = new Neighbourhood();

    @BeforeAll
    static void roster() {
        HERE.roster(30);
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
}
