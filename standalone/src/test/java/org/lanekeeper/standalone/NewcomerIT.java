package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who has just started it: chat, console, counter, each in a browser. */
class NewcomerIT {
    private static final String CODE = "return document.body.innerText.match(/\\d{4} \\d{4} \\d{4}/)?.[0]";

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

            chat.read("居委会门口");
            // the group may be told before the household is
            String code = (String) chat.await(CODE);
            signIn(counter.open(api + "/redeem"), "pharmacist");
            counter.write("#code", code).press("查一查").read("可使用");
            counter.press("确认发放").read("可以发放");
            counter.open(api + "/redeem?code=" + code.replace(" ", ""));
            assertThat(counter.read("已经用过")).contains("不要再发");
            BatchScreens.walk(api + "/admin/relays/1", console);
            console.resize(1366, 900);
            theCommitteeTellsEverybodySomething(api, console, chat);
            whoHasNoMobileIsCalled(api, console, chat.resize(390, 844));
        }
    }

    /** Two people, more than two hundred households: written, approved, planned, sent, halted, sent on. */
    private static void theCommitteeTellsEverybodySomething(String api, Browser secretary, Browser clerk) {
        secretary
                .open(api + "/admin/announcements/new")
                .write("#title", "停水通知")
                .write("#wording", "{姓名}您好，明天 9 点到 12 点停水，请提前存水。")
                .press("看看发出去是什么样");
        assertThat(secretary.read("居民看到的样子")).contains("张三您好，明天 9 点到 12 点停水", "算 1 条短信", "另一位同事");
        secretary.press("提交，请同事批准").read("是您写的");
        assertThat(secretary.read("等第二个人批准")).doesNotContain("看过了，批准");

        signIn(clerk.open(api + "/admin"), "clerk");
        clerk.read("通知");
        clerk.open(api + "/admin/announcements").press("停水通知").press("看过了，批准").read("打算这样发");
        assertThat(clerk.read("打算这样发")).contains("账平", "元", "户要打电话");

        secretary
                .open(api + "/admin/announcements")
                .press("停水通知")
                .press("开始发")
                .confirm()
                .read("开始发了");
        secretary.press("暂停").read("已暂停");
        String halted = secretary.press("接着发").read("接着发了");
        assertThat(halted).contains("账平");
        // the figures move by themselves
        assertThat(secretary.read("已发送")).contains("各幢楼", "账平").doesNotContain("账不平");
    }

    /** The clerk on a telephone, the secretary beside: never the same household, and each call counts at once. */
    private static void whoHasNoMobileIsCalled(String api, Browser secretary, Browser phone) {
        phone.open(api + "/admin/calls").read("这样说");
        assertThat(phone.picture("calls-on-a-telephone").barriers()).isEmpty();
        assertThat(phone.await("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        theMenuUnfolds(phone);
        String first = phone.text(".call__where");
        assertThat(secretary.open(api + "/admin/calls").text(".call__where")).isNotEqualTo(first);

        String missing = phone.text("main > .missing a");
        phone.write("#phone", "12345").press("记下").read("请写 11 位手机号");
        phone.write("#phone", "139 1234 5678").press("记下").read("手机号记下了");
        assertThat(phone.text("main > .missing a")).isNotEqualTo(missing);
        assertThat(phone.read("139****5678")).doesNotContain("139 1234 5678");
        phone.press("显示号码").read("139 1234 5678");
        assertThat(phone.picture("calls-number-shown").attribute(".call__number a", "href"))
                .isEqualTo("tel:13912345678");
        phone.press("没人接").read("没人接，已记下");
        String second = phone.text(".call__where");
        assertThat(second).isNotEqualTo(first).isNotEqualTo(secretary.text(".call__where"));
        phone.write("#note", "老伴接的").press("已告知").read("已告知，已记下");
        assertThat(phone.text(".call__where")).isNotEqualTo(first).isNotEqualTo(second);

        assertThat(phone.open(api + "/admin/calls/print").read("打过"))
                .doesNotContainPattern("1[3-9]\\d{9}")
                .doesNotContain("139 1234 5678");
        secretary.open(api + "/admin/announcements").press("停水通知").read("1 已告知");
        assertThat(secretary.read("账平")).doesNotContain("账不平");
    }

    /** What one came for is at the top of a telephone's screen; the menu is one tap away, and gone with the next. */
    private static void theMenuUnfolds(Browser phone) {
        String hidden = "return getComputedStyle(document.getElementById('menu')).display === 'none'";
        assertThat(phone.await(hidden)).isEqualTo(true);
        assertThat(phone.press("菜单").read("电话名单")).contains("名册", "接龙");
        assertThat(phone.picture("menu-on-a-telephone").barriers()).isEmpty();
        assertThat(phone.attribute(".side__open", "aria-expanded")).isEqualTo("true");
        assertThat(phone.press("菜单").await(hidden)).isEqualTo(true);
    }

    private static void signIn(Browser browser, String username) {
        browser.write("input[name=username]", username)
                .write("input[name=password]", "trial-only")
                .press("登录");
    }
}
