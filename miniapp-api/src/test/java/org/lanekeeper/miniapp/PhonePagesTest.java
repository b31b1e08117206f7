package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.staff.Role;

class PhonePagesTest {
    private static final Neighbourhood HERE = new Neighbourhood();
    private static final int HOUSEHOLDS = 205;
    private static long relay;
    private static String code;

    @BeforeAll
    static void aRelayWithOneBatch() {
        HERE.roster(HOUSEHOLDS);
        relay = HERE.openRelay();
        Http neighbour = HERE.resident("neighbour");
        for (int n = 1; n <= HOUSEHOLDS; n++) {
            HERE.join(n <= 50 ? neighbour : HERE.resident("neighbour" + n / 50), relay, n);
        }
        String path = "/api/relays/" + relay;
        HERE.admin.post(path + "/entries/3/void", Map.of("reason", "重复"));
        HERE.admin.post(
                path + "/batches",
                Map.of(
                        "size", 2,
                        "place", "<b>门口</b>",
                        "pickupFrom", "2030-02-04T01:00:00Z",
                        "pickupUntil", "2030-02-04T03:30:00Z"));
        code = neighbour.get(path + "/entries/mine").json().at("/own/voucher").asString();
    }

    @Test
    void theBoardShowsEverybodyMasked() {
        Http.Reply reply = Http.anybody().get("/b/" + relay);
        assertThat(reply.status()).isEqualTo(200);
        Document board = reply.page();
        assertThat(board.body().attr("data-weui-mode")).isEqualTo("care");
        assertThat(board.select("script")).isEmpty();
        assertThat(board.select("tbody tr")).hasSize(200);
        assertThat(board.select("tbody tr").get(0).text()).matches("1 张\\* 3号楼1\\*\\* 小程序\\S* 已叫号");
        assertThat(board.select("tbody tr").get(0).select("img.phone-flag")).hasSize(1);
        assertThat(board.select("tbody tr").get(2).text()).matches("3 张\\* 3号楼1\\*\\* 小程序\\S* 已作废");
        assertThat(board.select("tbody tr").get(3).text()).matches("4 张\\* 3号楼1\\*\\* 小程序\\S* 排队中");
        assertThat(board.select(".phone-reached").text()).isEqualTo("叫到 2 号");
        assertThat(reply.body()).doesNotContain("13800", Neighbourhood.nameOf(5), "3号楼105");
        assertThat(Http.anybody().get("/b/" + relay + "?page=2").page().select("tbody tr"))
                .hasSize(5);
    }

    @Test
    void whatMayBeNoNameIsNotShownBeforeSomebodyHasLookedAtIt() {
        long another = HERE.openRelay();
        String path = "/api/relays/" + another + "/entries";
        HERE.resident("shouting").post(path, Map.of("address", "3-101", "name", "办证刻章", "phone", "13800000001"));
        assertThat(rowsOf(another)).containsExactly("1 3号楼1** 小程序 待核对");

        HERE.admin.post(path + "/1/approve", Map.of("ground", "VERIFIED"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rowsOf(another)).containsExactly("1 办*** 3号楼1** 小程序 排队中"));
    }

    private static List<String> rowsOf(long board) {
        return Http.anybody().get("/b/" + board).page().select("tbody tr").eachText();
    }

    @Test
    void anUnchangedBoardIsNotSentAgain() {
        Http.Reply first = Http.anybody().get("/b/" + relay);
        assertThat(first.header("Cache-Control")).contains("no-cache");
        Http.Reply again =
                Http.anybody().with("If-None-Match", first.header("ETag")).get("/b/" + relay);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aVoucherSaysWhetherItCanBeUsed() {
        Http.Reply reply = Http.anybody().get("/v/" + code.replace(" ", ""));
        assertThat(reply.header("Cache-Control")).contains("no-store");
        Document page = reply.page();
        assertThat(page.select(".phone-state").text()).isEqualTo("✓ 可使用");
        assertThat(page.select(".phone-digits").text()).isEqualTo(code);
        assertThat(page.select("img").attr("src")).startsWith("data:image/png;base64,");
        assertThat(page.text()).contains("<b>门口</b>", "2030年2月4日 09:00 到 11:30", "幸福里小区3号楼101");
        assertThat(page.select("b").eachText()).doesNotContain("门口");

        HERE.staff(Role.PHARMACIST).post("/api/vouchers/" + code.replace(" ", "") + "/redeem", "");
        Document used = Http.anybody().get("/v/" + code.replace(" ", "")).page();
        assertThat(used.select(".phone-state").text()).startsWith("✕ 已使用");
    }

    @Test
    void aWrongLinkIsAnsweredKindly() {
        for (String path :
                new String[] {"/b/424242", "/b/not-a-number", "/v/123412341234", "/v/abc", "/b/1%27%20OR%201=1"}) {
            Http.Reply reply = Http.anybody().get(path);
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.page().select("h1").text()).startsWith("没有这");
        }
    }

    @Test
    void draftsAreNotShown() {
        Http.Reply draft = HERE.admin.post(
                "/api/relays",
                Map.of(
                        "title",
                        "还没定",
                        "item",
                        "口罩",
                        "opensAt",
                        "2030-02-04T01:00:00Z",
                        "closesAt",
                        "2030-02-05T01:00:00Z"));
        assertThat(Http.anybody().get("/b/" + draft.json().path("id").asLong()).status())
                .isEqualTo(404);
    }

    @Test
    void theBoardComesPackedForWhoeverTakesItSo() throws Exception {
        Neighbourhood here = new Neighbourhood();
        here.roster(3);
        long relay = here.openRelay();
        here.join(here.resident("packed"), relay, 1);
        Http.Reply plain = Http.anybody().get("/b/" + relay);
        HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(Server.base().resolve("/b/" + relay))
                                .header("Accept-Encoding", "gzip, deflate")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
        assertThat(packed.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(plain.header("ETag")));
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
}
