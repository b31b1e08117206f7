package org.lanekeeper.miniapp.console.home;

import java.util.List;
import org.lanekeeper.community.household.RosterSize;
import org.lanekeeper.community.notice.CallCount;
import org.lanekeeper.community.relay.RelayState;

/** The way from an empty roster to the last call, and how far this committee has come. */
record Steps(List<Step> list) {
    /**
     * @param address where it is done
     */
    record Step(int number, String title, String text, String address, boolean done) {}

    static Steps of(RosterSize roster, List<RelaySummary> relays, CallCount calls) {
        boolean announced = relays.stream().anyMatch(it -> it.relay().state() != RelayState.DRAFT);
        boolean called = relays.stream().anyMatch(it -> it.relay().lastBatch() > 0);
        String newest = relays.isEmpty()
                ? "/admin/relays"
                : "/admin/relays/" + relays.get(0).relay().id();
        return new Steps(List.of(
                new Step(1, "导入名册", "上传 Excel，一行一户", "/admin/roster", roster.households() > 0),
                new Step(2, "建接龙", "写清楚发什么、几点开始", "/admin/relays/new", !relays.isEmpty()),
                new Step(3, "开放登记", "发布后，居民按号排队", newest, announced),
                new Step(4, "到货叫号", "来多少货，叫多少户", newest, called),
                new Step(5, "打电话", "收不到消息的，一户一户告知", "/admin/calls", called && calls.open() == 0)));
    }

    public boolean isComplete() {
        return list.stream().allMatch(Step::done);
    }

    /** What to do now. */
    public int next() {
        return list.stream()
                .filter(step -> !step.done())
                .findFirst()
                .map(Step::number)
                .orElse(0);
    }
}
