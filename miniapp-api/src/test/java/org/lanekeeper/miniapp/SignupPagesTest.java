package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.miniapp.Telephone.follow;
import static org.lanekeeper.miniapp.Telephone.household;
import static org.lanekeeper.miniapp.Telephone.send;

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
