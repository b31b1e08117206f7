package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanekeeper.standalone.survival.town.Wire;

/** A day at a gate: a poster, two telephones, a visitor without one, an hour without a network, the hand-over. */
class GateIT {
    private static final String VISITOR = "11010519491231002X";

    @TempDir
    Path folder;

    @Test
    void theGateWorksWithAndWithoutANetwork() throws Exception {
        assumeTrue(Browser.isInstalled(), "no chromium and chromedriver here: not looked at in a browser");
        try (StandaloneProcess lanekeeper = StandaloneProcess.start(folder.resolve("data"));
                Wire wire = Wire.to(() -> lanekeeper.api);
                Browser console = new Browser(1366, 900);
                Browser one = new Browser(390, 844);
                Browser other = new Browser(390, 844)) {
            lanekeeper.awaitHealth();
            String api = "http://127.0.0.1:" + lanekeeper.api;
            aGateWithAPoster(console, api);

            String offNetwork = "http://127.0.0.1:" + wire.port();
            signIn(one.open(offNetwork + "/guard?other=true"), "guard");
            one.press("北门").read("✓ 联网");
            signIn(other.open(api + "/guard?other=true"), "guard");
            other.press("北门").read("还没有人登记");
            assertThat(one.barriers()).isEmpty();

            aShiftBegins(one);
            aVisitorWithoutATelephone(one);
            other.read("陈*");

            // the page has to be on the telephone before the network goes
            one.await("return navigator.serviceWorker.controller && caches.keys().then((it) => it.length)");
            wire.refuse();
            one.reload().read("没有网络");
            one.picture("guard-without-network").tap("#arrivals button").read("放行");
            one.press("放行").read("1 条记录等着上传");
            other.tap("#arrivals button").press("劝返").read("已劝返");
            wire.mend();
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

    private static void aGateWithAPoster(Browser console, String api) {
        signIn(console.open(api + "/admin/gates"), "secretary");
        console.write("#name", "北门").press("添加").read("已添加");
        console.open(api + "/admin/gates").picture("console-gates");
        console.press("海报").press("做一张新海报").read("访客请扫码登记");
        assertThat(console.picture("poster").read("门卫看")).contains("扫一扫", "填一填");
    }

    private static void aShiftBegins(Browser guard) {
        guard.press("交接班").press("我来值班").read("这一班");
        assertThat(guard.barriers()).isEmpty();
        guard.press("回到门岗").read("接班");
    }

    private static void aVisitorWithoutATelephone(Browser guard) {
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
