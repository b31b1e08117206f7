package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The committee's screens in the days after goods have come, on its old computer and on a clerk's telephone. */
final class BatchScreens {
    private static final List<String> DOORS =
            List.of("幸福里小区3-601", "幸福里小区3-503", "幸福里小区2-305", "幸福里小区2-204", "幸福里小区1-201", "幸福里小区1-104");

    private BatchScreens() {}

    /** Purchase on behalf with times and doors, from the stall until somebody else has to settle it. */
    static void walk(String relay, Browser console) {
        for (String door : DOORS) {
            console.open(relay + "/stall").write("#line", door).press("取号").read("请保管好");
        }
        console.open(relay + "/stall?door=TELEPHONE")
                .write("#line", DOORS.get(0))
                .read("这一户已经登记");
        fits(console, "stall-present");
        for (int number : List.of(3, 4, 5)) {
            console.open(relay + "/entries/" + number)
                    .tap(".facts a")
                    .press("以后送上门")
                    .read("这一户送上门");
        }
        console.open(relay + "/batches/new")
                .tap("input[value=ON_BEHALF]")
                .write("#size", "6")
                .write("#place", "社区药房");
        console.unfold("按号排时间段").tap("input[name=slots]");
        fits(console, "batch-new");
        console.press("看看会叫到谁").press("确定叫号").confirm().read("正在通知");
        String batch = relay + "/batches/2";
        fits(console.open(batch), "batch");
        console.unfold("改领取地点、时间");
        fits(console, "batch-reschedule");
        console.write("#re-place", "社区药房东门").press("看看改成什么样").read("3 户会收到");
        fits(console, "batch-rescheduled");
        console.press("确定改，马上通知 3 户").read("会通知还没领的 3 户");
        fits(console.open(batch + "/carry"), "batch-carry");
        console.paper("batch-carry");
        fits(console.open(batch + "/account"), "batch-account");
        fits(console.open(batch + "/take-back"), "batch-take-back");
        fits(console.open(relay + "/entries/2").unfold("已领走"), "entry-called");
        fits(console.open(relay + "/entries"), "entries");
    }

    /** Nothing is cut off at the side, and nobody is kept out, on either screen. */
    private static void fits(Browser console, String name) {
        for (int width : List.of(390, 1366)) {
            console.resize(width, width == 390 ? 844 : 768);
            assertThat(console.picture(name + "-" + width).barriers())
                    .as("%s at %d", name, width)
                    .isEmpty();
            assertThat(console.await("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s at %d", name, width)
                    .isEqualTo(true);
        }
    }
}
