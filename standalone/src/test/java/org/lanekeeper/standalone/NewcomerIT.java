package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who has just started it: chat, console, counter, each in a browser. */
class NewcomerIT {
    private static final Pattern CODE = Pattern.compile("\\d{4} \\d{4} \\d{4}");

    @TempDir
    Path folder;

    @Test
    void aResidentBooksTheCommitteeCallsThePharmacyRedeems() throws Exception {
        assumeTrue(Browser.isInstalled(), "no chromium and chromedriver here: not looked at in a browser");
        try (StandaloneProcess lanekeeper = StandaloneProcess.start(folder.resolve("data"));
                Browser chat = new Browser(1280, 800);
                Browser console = new Browser(1366, 900);
                Browser counter = new Browser(390, 844)) {
            lanekeeper.awaitHealth();
            String api = "http://127.0.0.1:" + lanekeeper.api;
            chat.open("http://127.0.0.1:" + lanekeeper.chat)
                    .write("#text", "接龙 3-502 张三")
                    .press("发送")
                    .read("第 1 号");

            signIn(console.open(api + "/admin"), "secretary");
            console.read("口罩预订");
            console.open(api + "/admin/relays/1").read("3号楼502");
            console.press("到货叫号")
                    .write("#size", "1")
                    .write("#place", "居委会门口")
                    .press("看看会叫到谁")
                    .press("确定叫号")
                    .confirm()
                    .read("1 已发送");

            Matcher code = CODE.matcher(chat.read("居委会门口"));
            assertThat(code.find()).isTrue();
            signIn(counter.open(api + "/redeem"), "pharmacist");
            counter.write("#code", code.group()).press("查一查").read("可使用");
            counter.press("确认发放").read("可以发放");
            counter.open(api + "/redeem?code=" + code.group().replace(" ", ""));
            assertThat(counter.read("已经用过")).contains("不要再发");
        }
    }

    private static void signIn(Browser browser, String username) {
        browser.write("input[name=username]", username)
                .write("input[name=password]", "trial-only")
                .press("登录");
    }
}
