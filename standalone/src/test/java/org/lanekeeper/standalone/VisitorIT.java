package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanekeeper.standalone.survival.town.Wire;

/** A visitor's telephone: the first visit, mistakes, a network that goes and comes back, the second visit, large letters. */
class VisitorIT {
    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13800138000";

    @TempDir
    Path folder;

    @Test
    void aVisitorRegistersOnWhateverNetworkThereIs() throws Exception {
        assumeTrue(Browser.isInstalled(), "no chromium and chromedriver here: not looked at in a browser");
        try (StandaloneProcess lanekeeper = StandaloneProcess.start(folder.resolve("data"));
                Wire wire = Wire.to(() -> lanekeeper.api);
                Browser phone = new Browser(390, 844)) {
            lanekeeper.awaitHealth();
            String gate = "http://127.0.0.1:" + wire.port() + path(lanekeeper);
            phone.open(gate).read("幸福里小区南门");
            assertThat(phone.picture("visitor-blank").barriers()).isEmpty();
            phone.enlarge(1.67).picture("visitor-blank-large");

            mistakes(phone, gate);
            withoutANetwork(phone, gate, wire);
            theSecondVisit(phone, gate);
            family(phone, gate);
            ownVisit(phone);
        }
    }

    /** As the start says it. */
    private static String path(StandaloneProcess lanekeeper) throws IOException, InterruptedException {
        String said = lanekeeper.screen();
        // it answers a little before it says so
        for (int tries = 0; tries < 600 && !said.contains("/g/"); tries++) {
            Thread.sleep(100);
            said = lanekeeper.screen();
        }
        int at = said.indexOf("/g/");
        assertThat(at).as(said).isPositive();
        return said.substring(at, at + "/g/".length() + 12);
    }

    private static void mistakes(Browser phone, String gate) {
        phone.open(gate)
                .write("#name-0", "陈一")
                .write("#number-0", "110105194912310021")
                .press("登记");
        phone.read("还没登记上");
        assertThat(phone.read("有一位写错了")).contains("请写手机号", "同意了再打钩");
        assertThat(phone.attribute("#name-0", "value")).isEqualTo("陈一");
        assertThat(phone.picture("visitor-mistakes").barriers()).isEmpty();
    }

    /** The form is not lost, and sent again it registers once; the pass is shown without a network. */
    private static void withoutANetwork(Browser phone, String gate, Wire wire) throws Exception {
        phone.open(gate).await("return navigator.serviceWorker.ready.then(() => true)");
        phone.open(gate).await("return caches.keys().then((it) => it.length)");
        long begun = System.nanoTime();
        fill(phone);
        wire.refuse();
        phone.press("登记").read("刚才没有网络，还没登记上");
        assertThat(phone.await("return document.getElementById('number-0').value"))
                .isEqualTo(NUMBER);
        phone.picture("visitor-unsent");
        wire.mend();
        phone.tap("#consent").press("登记").read("已登记");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(10));
        assertThat(phone.picture("visitor-pass").barriers()).isEmpty();
        Object before = phone.await("return document.getElementById('clock').textContent");
        phone.await("return document.getElementById('clock').textContent !== '" + before + "'");
        phone.await("return caches.open('gate-1').then((it) => it.match(location.href)).then((it) => !!it)");
        wire.refuse();
        assertThat(phone.reload().read("已登记")).contains("陈*", "有效到");
        wire.mend();
        phone.enlarge(1.67).picture("visitor-pass-large");
    }

    private static void fill(Browser phone) {
        phone.tap("#consent")
                .write("#name-0", "陈一")
                .write("#number-0", NUMBER)
                .write("#phone", PHONE)
                .write("#building", "3")
                .write("#room", "502")
                .write("#origin", "上海市浦东新区");
    }

    private static void theSecondVisit(Browser phone, String gate) {
        phone.open(gate).read("和上次一样：陈*");
        assertThat(phone.picture("visitor-again").barriers()).isEmpty();
        phone.press("和上次一样，登记").read("已登记");
    }

    private static void family(Browser phone, String gate) {
        phone.open(gate);
        fill(phone);
        phone.press("一起来的再加一个").read("第 2 个人");
        phone.write("#name-1", "陈小").select("#kind-1", "没带证件（门卫会问您）");
        phone.await("return document.getElementById('consent').checked");
        phone.press("登记").read("请门卫核对");
        assertThat(phone.picture("visitor-family").barriers()).isEmpty();
    }

    private static void ownVisit(Browser phone) {
        String code = (String) phone.await("return document.querySelector('.code').textContent");
        phone.press("查看、更正、撤回登记")
                .write("#code", code)
                .write("#phone", PHONE)
                .press("查看")
                .read("138****8000");
        assertThat(phone.picture("visitor-own").barriers()).isEmpty();
        phone.press("撤回登记").read("已经撤回");
    }
}
