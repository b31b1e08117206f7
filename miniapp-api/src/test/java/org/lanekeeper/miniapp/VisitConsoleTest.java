package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.visit.Visits;
import org.springframework.jdbc.core.JdbcTemplate;

/** The committee looks for visits, reveals, counts, takes along, and decides what is asked; every form as it stands on the page. */
class VisitConsoleTest {
    private static final GateTown TOWN = new GateTown();
    private static final String FORMULA = "=HYPERLINK(1)A";

    @TempDir
    Path folder;

    private static String cookies;
    private static long visit;

    @BeforeAll
    static void somebodyCame() throws Exception {
        String staff = "lanekeeper_staff="
                + Http.anybody()
                        .post(
                                "/api/staff/login",
                                Map.of("username", TOWN.here.username(Role.CLERK), "password", Neighbourhood.PASSWORD))
                        .json()
                        .path("token")
                        .asString();
        Server.bean(JdbcTemplate.class)
                .update(
                        "UPDATE staff SET role = 'ADMIN' WHERE committee_id = ? AND role = 'CLERK'",
                        TOWN.here.committeeId);
        Http.Reply first = Http.anybody().with("Cookie", staff).get("/admin/gates");
        String csrf = first.response().headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("XSRF-TOKEN="))
                .map(it -> it.substring(0, it.indexOf(';')))
                .findFirst()
                .orElseThrow();
        cookies = staff + "; " + csrf;
        visit = Server.bean(Visits.class)
                .coded(TOWN.here.committeeId, TOWN.register("陈小一", FORMULA))
                .orElseThrow()
                .id();
    }

    private static Document open(String path) {
        Http.Reply page = Http.anybody().with("Cookie", cookies).get(path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.page();
    }

    /** Sends a form of a page; follows to the page after it. */
    private static Document send(String page, String action, Map<String, String> values) {
        Http.Reply reply =
                Http.anybody().with("Cookie", cookies).form(action, Caller.filled(open(page), action, values));
        if (reply.status() == 302) {
            String flash = reply.response().headers().allValues("Set-Cookie").stream()
                    .map(it -> it.substring(0, it.indexOf(';')))
                    .reduce("", (one, other) -> one + "; " + other);
            return Http.anybody()
                    .with("Cookie", cookies + flash)
                    .get(reply.header("Location"))
                    .page();
        }
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.page();
    }

    private static String log() {
        return open("/admin/log").text();
    }

    @Test
    void theTableNamesNobodyInFull() {
        String table = open("/admin/visits").text();
        assertThat(table).contains("陈**", "138****8000", "走亲访友").doesNotContain("陈小一", GateTown.PHONE, GateTown.NUMBER);
        assertThat(open("/admin/visits?building=3&room=101").text()).contains("陈**");
        assertThat(open("/admin/visits?building=3&room=102").text()).contains("没有找到");
        assertThat(open("/admin/visits?day=2001-01-01&since=x&to=%7B%7D").text())
                .contains("没有找到");
    }

    @Test
    void aDocumentIsFoundExactlyAndTheSearchIsLogged() {
        assertThat(send("/admin/visits", "/admin/visits/find", Map.of("document", GateTown.NUMBER))
                        .text())
                .contains("陈**");
        assertThat(send("/admin/visits", "/admin/visits/find", Map.of("document", "110105194912310021"))
                        .text())
                .contains("有一位写错了");
        assertThat(send("/admin/visits", "/admin/visits/find", Map.of("tail", "8000"))
                        .text())
                .contains("陈**");
        assertThat(send("/admin/visits", "/admin/visits/find", Map.of("tail", "80"))
                        .text())
                .contains("最后 4 位");
        assertThat(log()).contains("按证件或电话查访客").doesNotContain(GateTown.NUMBER);
    }

    @Test
    void aRevealAsksWhyAndIsLogged() {
        String page = "/admin/visits/" + visit;
        assertThat(send(page, page + "/reveal", Map.of("reason", "")).text())
                .contains("为什么要看")
                .doesNotContain("陈小一");
        assertThat(send(page, page + "/reveal", Map.of("reason", "核对密接")).text())
                .contains("陈小一", GateTown.NUMBER, GateTown.PHONE);
        assertThat(log()).contains("查看访客证件电话", "核对密接");
    }

    @Test
    void whatIsTakenAlongIsHarmlessMarkedAndLogged() throws Exception {
        assertThat(send("/admin/visits", "/admin/visits/export", Map.of("why", ""))
                        .text())
                .contains("导出要写用途");
        String form =
                Caller.filled(open("/admin/visits"), "/admin/visits/export", Map.of("why", "报送街道")).entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .reduce((one, other) -> one + "&" + other)
                        .orElseThrow();
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(Server.base() + "/admin/visits/export"))
                                .header("Cookie", cookies)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        String text = unpacked(file.body());
        assertThat(text)
                .contains("陈**", "'" + FORMULA, "第" + TOWN.here.number + "居委会", "含个人信息")
                .doesNotContain("陈小一", GateTown.NUMBER, GateTown.PHONE, ">" + FORMULA);
        assertThat(log()).contains("导出访客登记", "报送街道");
    }

    private String unpacked(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("visits.xlsx"), workbook);
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void theRulesAreTheCommittees() {
        String page = "/admin/visits/rules";
        assertThat(send(page, page, Map.of("keepDays", "900")).text()).contains("登记保存 1 到 90 天");
        assertThat(send(page, page, Map.of("keepDays", "14", "validHours", "8")).text())
                .contains("已保存");
        assertThat(open(page).select("#keepDays").val()).isEqualTo("14");
        assertThat(send(page, page + "/areas", Map.of("words", "某省")).text()).contains("某省");
        assertThat(send(page, page + "/questions", Map.of("words", "最近发过烧吗？")).text())
                .contains("已加上这个问题");
        assertThat(send(page, page + "/questions/retire", Map.of()).text()).contains("不再问这个问题");
        assertThat(send(page, page + "/isolating", Map.of("door", "3-102")).text())
                .contains("3号楼102");
        assertThat(send(page, page + "/isolating", Map.of("door", "99-1")).text())
                .contains("名册里没有这个门牌");
        assertThat(log()).contains("修改访客登记规则");
    }

    @Test
    void aPosterIsPrintedAndTakenBack() {
        String posters = "/admin/gates/" + TOWN.gate.id() + "/posters";
        Document sheet = send(posters, posters, Map.of());
        assertThat(sheet.text()).contains("南门", "访客请扫码登记", "扫一扫", "给门卫看");
        assertThat(sheet.select("img.poster__qr").attr("src")).startsWith("data:image/png;base64,");
        assertThat(send(posters, posters + "/1/revoke", Map.of()).text()).contains("已作废");
        assertThat(Http.anybody().with("Cookie", cookies).get(posters + "/1").status())
                .isEqualTo(404);
        assertThat(log()).contains("制作门岗海报", "作废门岗海报");
        assertThat(send("/admin/gates", "/admin/gates", Map.of("name", "南门")).text())
                .contains("已经有叫这个名字的门岗");
    }

    @Test
    void whoCameBackIsFollowedUp() {
        Document listed = send(
                "/admin/visits/" + visit,
                "/admin/followups",
                Map.of("name", "陈小一", "phone", GateTown.PHONE, "cameFrom", "外省"));
        assertThat(listed.text()).contains("电话核实", "陈**").doesNotContain("陈小一");
        String person = listed.selectFirst("a[href^=/admin/followups/]").attr("href");
        String task =
                open(person).selectFirst("form[action^=" + person + "/tasks/]").attr("action");
        assertThat(send(person, task, Map.of("outcome", "ABSENT", "words", "打了三次"))
                        .text())
                .contains("已记下，明天再做一次", "没找到人", "打了三次");
        assertThat(open("/admin/visits/" + visit).text()).contains("返回人员：从外省回来");
        assertThat(open("/admin/visits/figures").text()).contains("走亲访友");
        assertThat(log()).contains("列入跟进名单", "记录跟进结果");
    }
}
