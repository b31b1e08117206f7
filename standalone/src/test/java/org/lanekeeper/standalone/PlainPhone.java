package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.IntSupplier;

/** A visitor's telephone that runs no scripts, with large letters: nothing is missing but what needs a clock. */
final class PlainPhone {
    private static final String NUMBER = "310101199003078889";
    private static final String PHONE = "13900139001";

    private static final String SEND = "#form button.main";

    private final Browser phone;
    private final String gate;
    private final IntSupplier arrivals;

    /**
     * @param gate address behind the poster
     * @param arrivals how many registered there, as its guard sees them
     */
    PlainPhone(Browser phone, String gate, IntSupplier arrivals) {
        this.phone = phone;
        this.gate = gate;
        this.arrivals = arrivals;
    }

    void live() {
        phone.open(gate).read("南门");
        phone.picture("plain-blank").tap(SEND).read("请写姓名");
        assertThat(phone.picture("plain-mistakes").read("还没登记上")).contains("请写手机号");
        phone.tap("#consent")
                .write("#name-0", "周三")
                .write("#number-0", NUMBER)
                .write("#phone", PHONE)
                .write("#building", "3")
                .write("#room", "502")
                .write("#origin", "上海市")
                .select("#transport", "自己开车")
                .tap(SEND)
                .read("请写车牌");
        assertThat(phone.value("#number-0")).isEqualTo(NUMBER);
        int before = arrivals.getAsInt();
        phone.write("#plate", "沪AD12345").tapTwice(SEND).read("已登记");
        assertThat(arrivals.getAsInt()).isEqualTo(before + 1);
        String first = phone.address();
        assertThat(phone.picture("plain-pass").read("有效到")).contains("周*", "3号楼502");

        phone.open(gate).press("和上次一样，登记").read("已登记");
        assertThat(phone.address()).isNotEqualTo(first);
        String code = phone.text(".code");
        phone.open(gate).press("一起来的再加一个").read("第 2 个人");
        phone.press("去掉最后一个").read("您是谁");
        phone.press("登记过了？查看、更正、撤回")
                .write("#code", code.toLowerCase(Locale.ROOT))
                .write("#phone", PHONE)
                .press("查看")
                .read("139****9001");
        phone.picture("plain-own").press("撤回登记").read("已经撤回");
    }
}
