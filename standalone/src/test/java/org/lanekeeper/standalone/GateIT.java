package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanekeeper.standalone.scenario.Web;
import tools.jackson.databind.json.JsonMapper;

/** A day at a gate: a poster, visitors, two guards' telephones, an hour without a network, the hand-over, the committee's desk. */
class GateIT {
    private static final String VISITOR = "11010519491231002X";
    private static final String OTHER_VISITOR = "310101199003078889";

    private static final Pattern INVITATION = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern POSTER = Pattern.compile("/g/[0-9A-Z]{12}");

    /** The page's own arithmetic against the browser's. */
    private static final String SAME_ARITHMETIC = """
            const done = arguments[arguments.length - 1];
            (async () => {
              for (let i = 0; i < 12; i++) {
                const pair = await crypto.subtle.generateKey({name: "Ed25519"}, true, ["sign", "verify"]);
                const key = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
                const text = crypto.getRandomValues(new Uint8Array(i * 17));
                const signature = new Uint8Array(await crypto.subtle.sign({name: "Ed25519"}, pair.privateKey, text));
                const good = Ed25519.verifyHere(key, text, signature);
                signature[i * 5] ^= 1;
                if (!good || Ed25519.verifyHere(key, text, signature)) {
                  return done("differs");
                }
              }
              done("same");
            })();
            """;

    @TempDir
    static Path folder;

    private static StandaloneProcess lanekeeper;

    @BeforeAll
    static void itIsStarted() throws Exception {
        assumeTrue(Browser.isInstalled(), "no chromium and chromedriver here: not looked at in a browser");
        lanekeeper = StandaloneProcess.start(folder.resolve("data"));
        lanekeeper.awaitHealth();
    }

    @AfterAll
    static void itIsEnded() throws IOException {
        if (lanekeeper != null) {
            lanekeeper.close();
        }
    }

    @Test
    void aVisitorRegistersOnWhateverNetworkThereIs() throws Exception {
        try (Network network = new Network(lanekeeper.api);
                Browser phone = new Browser(390, 844)) {
            new VisitorsPhone(phone, "http://127.0.0.1:" + network.port() + samplePoster(), GateIT::arrivals)
                    .live(network);
        }
    }

    @Test
    void aVisitorNeedsNoScripts() throws Exception {
        try (Browser phone = Browser.plain(390, 844)) {
            new PlainPhone(phone, "http://127.0.0.1:" + lanekeeper.api + samplePoster(), GateIT::arrivals).live();
        }
    }

    /** On the list of the sample's gate. */
    private static int arrivals() {
        URI api = URI.create("http://127.0.0.1:" + lanekeeper.api);
        String guard = new Web(api, null)
                .post("/api/staff/login", Map.of("username", "guard", "password", "trial-only"))
                .expect(200)
                .get("token")
                .asString();
        HttpRequest board = HttpRequest.newBuilder(api.resolve("/guard/1/board"))
                .header("Cookie", "lanekeeper_staff=" + guard)
                .build();
        String body = HttpClient.newHttpClient()
                .sendAsync(board, HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
        return JsonMapper.shared().readTree(body).get("arrivals").size();
    }

    /** What a household is told that invites somebody without a telephone. */
    private static String invitation() {
        Web chat = new Web(URI.create("http://127.0.0.1:" + lanekeeper.chat), null);
        String said = "";
        for (String words : List.of("接龙 3-502 张三", "邀请访客")) {
            said = chat.post("/sim/mp/wxtrial00000mp/messages", Map.of("from", "host", "text", words))
                    .expect(200)
                    .get("reply")
                    .asString();
        }
        Matcher code = INVITATION.matcher(said);
        assertThat(code.find()).as(said).isTrue();
        return code.group();
    }

    /** As the start says it. */
    private static String samplePoster() throws Exception {
        Matcher said = POSTER.matcher(lanekeeper.screen());
        // it answers a little before it says so
        for (int tries = 0; tries < 600 && !said.find(); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            said = POSTER.matcher(lanekeeper.screen());
        }
        return said.group();
    }

    @Test
    void theGateWorksWithAndWithoutANetwork() throws Exception {
        try (Network network = new Network(lanekeeper.api);
                Browser console = new Browser(1366, 900);
                Browser one = new Browser(390, 844);
                Browser other = new Browser(390, 844)) {
            String api = "http://127.0.0.1:" + lanekeeper.api;
            String poster = aGateWithAPoster(console, api);
            String pass = aVisitorRegisters(other, poster);

            String overNetwork = "http://127.0.0.1:" + network.port();
            signIn(one.open(overNetwork + "/guard?other=true"), "guard");
            one.press("北门").read("✓ 联网");
            signIn(other.open(api + "/guard?other=true"), "guard");
            other.press("北门").read("周*");
            assertThat(one.barriers()).isEmpty();
            assertThat(one.ask(SAME_ARITHMETIC)).isEqualTo("same");

            aShiftBegins(one);
            aVisitorWithoutATelephone(one);
            other.read("陈*");

            // the page has to be on the telephone before the network goes
            one.await("return navigator.serviceWorker.controller && caches.keys().then((it) => it.length)");
            network.goAway();
            one.reload().read("没有网络");
            aPassIsCheckedByItself(one, pass);
            one.picture("guard-without-network").tap("#arrivals button").read("劝返");
            one.press("放行").read("2 条记录等着上传");
            other.tap("#arrivals button").press("劝返").read("已劝返");
            network.comeBack();
            one.read("对不上的记录");
            assertThat(one.read("未放行")).contains("放行", "请核对");
            assertThat(other.read("对不上的记录")).contains("请核对");
            assertThat(one.picture("guard-conflict").barriers()).isEmpty();
            one.press("知道了");
            one.await("return document.getElementById('conflicts').hidden");

            theShiftEnds(one);
            theCommitteeSeesIt(console, api);
        }
    }

    private static String aGateWithAPoster(Browser console, String api) throws Exception {
        signIn(console.open(api + "/admin/gates"), "secretary");
        console.write("#name", "北门").press("添加").read("已添加");
        console.picture("console-gates").tap("tbody tr:nth-child(2) a").press("做一张新海报");
        console.read("访客请扫码登记");
        assertThat(console.picture("poster").read("北门")).contains("扫一扫", "填一填", "给门卫看");
        return Qr.read(console.attribute("img.poster__qr", "src"));
    }

    /** On a telephone of their own; what it shows then is what the guard scans. */
    private static String aVisitorRegisters(Browser visitor, String poster) throws Exception {
        URI address = URI.create(poster);
        visitor.open(address.resolve("/g").toString())
                .write("#code", "1234")
                .press("去登记")
                .read("再输一遍");
        assertThat(visitor.barriers()).isEmpty();
        visitor.write("#code", address.getPath().substring("/g/".length()))
                .press("去登记")
                .read("北门");
        assertThat(visitor.barriers()).isEmpty();
        visitor.tap("#consent")
                .write("#name-0", "周三")
                .write("#number-0", OTHER_VISITOR)
                .write("#phone", "13900139000")
                .write("#origin", "上海市")
                .write("#building", "3")
                .write("#room", "502")
                .tap("button.main")
                .read("给门卫看这一页");
        assertThat(visitor.picture("visitor-pass").barriers()).isEmpty();
        return Qr.read(visitor.attribute("article img", "src"));
    }

    /** Typed, as a scanner that is a keyboard does it. */
    private static void aPassIsCheckedByItself(Browser guard, String pass) {
        int middle = pass.length() / 2;
        String forged =
                pass.substring(0, middle) + (pass.charAt(middle) == 'A' ? 'B' : 'A') + pass.substring(middle + 1);
        guard.write("#code", forged).press("查一查").read("是假的");
        guard.write("#code", pass).press("查一查").read("二维码是真的");
        assertThat(guard.picture("guard-pass-without-network").barriers()).isEmpty();
        guard.press("放行").read("1 条记录等着上传");
    }

    private static void aShiftBegins(Browser guard) {
        guard.press("交接班").press("我来值班").read("这一班");
        assertThat(guard.barriers()).isEmpty();
        guard.press("回到门岗").read("接班");
    }

    private static void aVisitorWithoutATelephone(Browser guard) {
        guard.write("#code", "1234").press("查一查").read("邀请码是 12 位");
        guard.write("#code", invitation()).press("查一查").read("住户请来的");
        assertThat(guard.picture("guard-invited").read("还能来"))
                .contains("3号楼502")
                .doesNotContain("去几号楼");
        guard.press("不登记，回到门岗");
        guard.press("给没有手机的人登记").press("登记").read("处要改");
        assertThat(guard.picture("guard-typing-unfit").barriers()).isEmpty();
        guard.write("#name-0", "陈一")
                .write("#number-0", VISITOR)
                .write("#phone", "13800138000")
                .write("#origin", "上海市")
                .write("#building", "3")
                .write("#room", "502")
                .select("#reason", "走亲访友")
                .select("#transport", "步行")
                .press("登记")
                .read("陈*");
        guard.read("可以放行");
        assertThat(guard.picture("guard-visitor").barriers()).isEmpty();
        guard.enlarge(1.67).picture("guard-visitor-large").press("先不办");
    }

    private static void theShiftEnds(Browser guard) {
        guard.press("交接班").write("#note", "电动门坏了").press("我来接班").read("由您值班");
        assertThat(guard.picture("guard-shift").read("电动门坏了")).contains("劝返 1");
        assertThat(guard.barriers()).isEmpty();
    }

    private static void theCommitteeSeesIt(Browser console, String api) {
        console.open(api + "/admin/visits").picture("console-visits");
        console.press("查看").read("对不上");
        console.write("#reason", "核对").press("显示").read("陈一");
        console.picture("console-visit");
        console.open(api + "/admin/visits")
                .write("#document", VISITOR)
                .press("查这个人")
                .read("陈*");
        console.open(api + "/admin/visits/figures").read("走亲访友");
        console.picture("console-figures").open(api + "/admin/visits/rules").picture("console-rules");
        console.open(api + "/admin/followups")
                .write("#name", "李二")
                .write("#cameFrom", "外省")
                .write("#door", "3-502")
                .press("列入名单")
                .read("电话核实");
        console.picture("console-followups").press("去做、记结果").press("记下").read("已记下");
        console.open(api + "/admin/log").read("查看访客证件电话");
    }

    private static void signIn(Browser browser, String username) {
        browser.write("input[name=username]", username)
                .write("input[name=password]", "trial-only")
                .press("登录");
    }
}
