package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/** A visitor's telephone: the first visit, mistakes, a network that goes and comes back, the second visit, a family. */
final class VisitorsPhone {
    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13800138000";

    private static final String SEND = "#form button.main";

    /** At one a second, as somebody old touches and types, the first form takes less than a minute. */
    private static final int FIRST_VISIT = 55;

    /** And coming again less than ten seconds, with some left for reading. */
    private static final int SECOND_VISIT = 2;

    private final Browser phone;
    private final String gate;
    private final IntSupplier arrivals;

    /**
     * @param gate address behind the poster
     * @param arrivals how many registered there, as its guard sees them
     */
    VisitorsPhone(Browser phone, String gate, IntSupplier arrivals) {
        this.phone = phone;
        this.gate = gate;
        this.arrivals = arrivals;
    }

    /**
     * @param network between the telephone and the gate's address
     */
    void live(Network network) {
        phone.open(gate).read("南门");
        assertThat(phone.picture("visitor-blank").barriers()).isEmpty();
        phone.enlarge(1.67).picture("visitor-blank-large");
        mistakes();
        withoutANetwork(network);
        theAnswerIsLost(network);
        theSecondVisit();
        family(network);
        ownVisit();
    }

    private void mistakes() {
        phone.open(gate)
                .write("#name-0", "陈一")
                .write("#number-0", "110105194912310021")
                .tap(SEND);
        phone.read("还没登记上");
        assertThat(phone.read("有一位写错了")).contains("请写手机号", "同意了再打钩");
        assertThat(phone.value("#name-0")).isEqualTo("陈一");
        assertThat(phone.picture("visitor-mistakes").barriers()).isEmpty();
    }

    /** The form is not lost; the pass is shown without a network, and its clock moves. */
    private void withoutANetwork(Network network) {
        phone.open(gate)
                .await("return navigator.serviceWorker.controller && caches.keys().then((it) => it.length > 0)");
        network.goAway();
        phone.reload().read("您是谁");
        phone.taps();
        phone.strokes();
        fill();
        phone.tap(SEND).read("刚才没有网络，还没登记上");
        assertThat(phone.taps() + phone.strokes()).isLessThanOrEqualTo(FIRST_VISIT);
        assertThat(phone.value("#number-0")).isEqualTo(NUMBER);
        assertThat(phone.isTicked("#consent")).isTrue();
        assertThat(phone.picture("visitor-unsent").barriers()).isEmpty();
        network.comeBack();
        phone.tap(SEND).read("已登记");
        assertThat(phone.picture("visitor-pass-own").barriers()).isEmpty();
        Object before = phone.await("return document.getElementById('clock').textContent");
        phone.await("return document.getElementById('clock').textContent !== '" + before + "'");
        phone.await("return caches.match(location.href).then((it) => !!it)");
        network.goAway();
        assertThat(phone.reload().read("已登记")).contains("陈*", "有效到");
        before = phone.await("return document.getElementById('clock').textContent");
        phone.await("return document.getElementById('clock').textContent !== '" + before + "'");
        network.comeBack();
        phone.enlarge(1.67).picture("visitor-pass-own-large");
    }

    /** It came to the server, but nobody heard: sent again, it is the same registration. */
    private void theAnswerIsLost(Network network) {
        int before = arrivals.getAsInt();
        phone.open(gate);
        fill();
        network.loseAnswers();
        phone.tap(SEND).read("刚才没有网络，还没登记上");
        assertThat(arrivals.getAsInt()).as("it arrived").isEqualTo(before + 1);
        network.comeBack();
        phone.tap(SEND).read("已登记");
        assertThat(arrivals.getAsInt()).isEqualTo(before + 1);

        phone.open(gate);
        network.loseAnswers();
        phone.press("和上次一样，登记").read("刚才没有网络，还没登记上");
        network.comeBack();
        phone.press("和上次一样，登记").read("已登记");
        assertThat(arrivals.getAsInt()).isEqualTo(before + 2);
    }

    private void fill() {
        phone.tap("#consent")
                .write("#name-0", "陈一")
                .write("#number-0", NUMBER)
                .write("#phone", PHONE)
                .write("#building", "3")
                .write("#room", "502")
                .write("#origin", "上海市浦东新区");
    }

    private void theSecondVisit() {
        phone.open(gate).read("和上次一样：陈*");
        assertThat(phone.picture("visitor-again").barriers()).isEmpty();
        Instant tomorrow = Instant.now().plus(Duration.ofHours(24));
        assertThat(phone.keeps("lanekeeper_visitor")).isBefore(tomorrow);
        phone.taps();
        phone.press("和上次一样，登记").read("已登记");
        assertThat(phone.taps()).isLessThanOrEqualTo(SECOND_VISIT);
    }

    /** Who asks for it is known for as long as visits are kept. */
    private void family(Network network) {
        phone.open(gate);
        fill();
        network.goAway();
        for (int person = 2; person <= 5; person++) {
            phone.press("一起来的再加一个").read("第 " + person + " 个人");
        }
        assertThat(phone.isTicked("#consent")).isTrue();
        phone.write("#name-1", "林二").select("#kind-1", "护照").write("#number-1", "E12345678");
        for (int person = 2; person < 5; person++) {
            phone.write("#name-" + person, "陈小").select("#kind-" + person, "没带证件（门卫会问您）");
        }
        phone.tap("input[name=remember]").tap(SEND).read("刚才没有网络，还没登记上");
        network.comeBack();
        assertThat(phone.value("#number-1")).isEqualTo("E12345678");
        assertThat(phone.picture("visitor-family-form").barriers()).isEmpty();
        phone.tap(SEND).read("请门卫核对");
        phone.await("return document.querySelectorAll('article').length === 5");
        assertThat(phone.picture("visitor-family").barriers()).isEmpty();
        phone.open(gate).read("和上次一样：陈*、林*");
        assertThat(phone.keeps("lanekeeper_visitor")).isAfter(Instant.now().plus(Duration.ofDays(29)));
        phone.press("和上次一样，登记").read("请门卫核对");
    }

    private void ownVisit() {
        String code = String.valueOf(phone.await("return document.querySelector('.code').textContent"));
        String pass = phone.address();
        phone.press("查看、更正、撤回登记")
                .write("#code", code)
                .write("#phone", "13800138001")
                .press("查看")
                .read("没有找到");
        assertThat(phone.picture("visitor-own-not-found").barriers()).isEmpty();
        phone.write("#phone", PHONE).press("查看").read("138****8000");
        assertThat(phone.picture("visitor-own").barriers()).isEmpty();
        phone.write("#name", "陈壹").press("改姓名").read("改好了");
        phone.press("撤回登记").read("已经撤回");
        assertThat(phone.picture("visitor-withdrawn").barriers()).isEmpty();
        phone.open(pass).read("已撤回");
        phone.open(gate).write("#name-0", "陈一").press("不是我，从这部手机上清掉").read("填之前请看");
        assertThat(phone.open(gate).read("您是谁")).doesNotContain("和上次一样");
        assertThat(phone.value("#name-0")).isEmpty();
    }
}
