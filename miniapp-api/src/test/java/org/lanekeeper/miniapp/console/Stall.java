package org.lanekeeper.miniapp.console;

import java.util.List;
import java.util.Map;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.staff.Role;
import org.springframework.boot.test.context.TestComponent;

/** The stall of one relay with its clerk, and a roster of two compounds. */
@TestComponent
class Stall {
    private static final List<List<String>> ROSTER = List.of(
            List.of("幸福里小区", "3", "", "502", "张三", "13800000001"),
            List.of("幸福里小区", "3", "", "503", "李四、王五", "13800000002"),
            List.of("幸福里小区", "3", "", "504", "赵六", ""),
            List.of("幸福里小区", "5", "2", "1201", "钱七", ""),
            List.of("阳光小区", "3", "", "504", "孙八", ""),
            List.of("阳光小区", "7", "", "101", "周九", ""));

    private final Desk desk;
    private final Entries entries;
    Committee committee;
    Browser clerk;
    long relay;

    Stall(Desk desk, Entries entries) {
        this.desk = desk;
        this.entries = entries;
    }

    /** For another relay; the committee and its clerk stay the same. */
    void open(OrderRule rule) {
        if (committee == null) {
            committee = desk.committee("摊位居委会", ROSTER);
            clerk = desk.signIn(Role.CLERK, committee);
        }
        relay = desk.openRelay(committee, 2, rule);
    }

    String path() {
        return "/admin/relays/" + relay + "/stall";
    }

    Browser take(String line) {
        return clerk.open(path()).submit("form.stall__form", Map.of("line", line));
    }

    Entry entry(int number) {
        return entries.find(committee.id(), relay, number).orElseThrow();
    }

    int numbers() {
        return entries.tally(committee.id(), relay).numbers();
    }
}
