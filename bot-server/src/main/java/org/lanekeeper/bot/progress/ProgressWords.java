package org.lanekeeper.bot.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.group.Changes;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayTally;
import org.lanekeeper.community.relay.RuleSentence;
import org.springframework.stereotype.Component;

/** What a group reads of a relay: numbers and sums, nobody's name or door. */
@Component
class ProgressWords {
    private static final int NAMED = 10;
    private static final Map<LedgerKind, String> DEEDS = Map.of(
            LedgerKind.VOIDED, "作废",
            LedgerKind.RESTORED, "恢复",
            LedgerKind.CORRECTED, "更正房号",
            LedgerKind.TRANSFERRED, "转给别户",
            LedgerKind.YIELDED, "让号");

    private final PublicAddress pages;
    private final Batches batches;

    ProgressWords(PublicAddress pages, Batches batches) {
        this.pages = pages;
        this.batches = batches;
    }

    String opened(Relay relay, GroupChat group) {
        String how = group.platform() == null ? "登记请打开：" : "登记请私聊我，发「接龙 3-502 张三 2包」；也可以打开：";
        return "【开始】%s开始登记了，到 %s 结束。\n规则：%s\n%s%s"
                .formatted(
                        titled(relay),
                        Moments.at(relay.closesAt()),
                        RuleSentence.of(relay),
                        how,
                        pages.relay(relay.id()));
    }

    String reopened(Relay relay) {
        return "【重新开放】%s又可以登记了，到 %s 结束。".formatted(titled(relay), Moments.at(relay.closesAt()));
    }

    String eighty(Relay relay, int taken) {
        return "【快满了】%s名额 %d %s，已经登记了 %d %s，要登记的请抓紧。"
                .formatted(
                        titled(relay),
                        relay.quota(),
                        relay.measure().label(),
                        taken,
                        relay.measure().label());
    }

    String closed(Relay relay, RelayTally tally) {
        return "【结束】%s登记结束，一共 %d 户。%s名单看：%s"
                .formatted(
                        titled(relay),
                        tally.counting(),
                        relay.awaitsDraw() ? "接下来摇号，名次公布在名单上。" : "到货按次序叫，",
                        pages.board(relay.id()));
    }

    String changed(Relay relay, Changes changes) {
        List<String> deeds = new ArrayList<>();
        changes.numbers().forEach((kind, numbers) -> deeds.add(DEEDS.get(kind) + numbers(numbers)));
        if (changes.quota()) {
            deeds.add(
                    relay.quota() == null
                            ? "名额有调整"
                            : "名额现在是 " + relay.quota() + " " + relay.measure().label());
        }
        if (changes.extended()) {
            deeds.add("登记延长到 " + Moments.at(relay.closesAt()));
        }
        changes.batches().stream()
                .flatMap(number -> batches.find(relay.committeeId(), relay.id(), number).stream())
                .map(ProgressWords::moved)
                .forEach(deeds::add);
        String drawn = changes.drawn() ? "【摇号】%s摇好了，名次看：%s".formatted(titled(relay), pages.board(relay.id())) : "";
        return deeds.isEmpty() ? drawn : "【改动】" + titled(relay) + String.join("；", deeds) + "。" + drawn;
    }

    private static String moved(Batch batch) {
        return "第 " + batch.number() + " 批改在" + batch.place() + "领，"
                + Moments.between(batch.pickupFrom(), batch.pickupUntil());
    }

    private static String numbers(SortedSet<Integer> numbers) {
        String named = numbers.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining("、"));
        return "第 " + named + " 号" + (numbers.size() > NAMED ? "等 " + numbers.size() + " 个号" : "");
    }

    private static String titled(Relay relay) {
        return "「" + relay.title() + "」";
    }
}
