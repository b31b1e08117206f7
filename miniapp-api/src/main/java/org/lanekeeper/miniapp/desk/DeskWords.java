package org.lanekeeper.miniapp.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.DoorQuestion;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RuleSentence;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Component;

/** What a clerk is told: why not, and what to do instead. */
@Component
class DeskWords {
    private final ChineseTime time;
    private final Clock clock;

    DeskWords(ChineseTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /**
     * Why the relay takes nobody just now.
     *
     * @param sender whose picture it is, null for people at the desk
     */
    Optional<String> whyNot(Relay relay, DeskAsk.Sender sender) {
        return sender == null ? whyNot(relay) : whyNotSent(relay, sender.at());
    }

    private Optional<String> whyNotSent(Relay relay, Instant at) {
        return switch (relay.phaseForPaper(at)) {
            case HIDDEN -> Optional.of("这个接龙还没有发布，不能登记。");
            case NOT_YET_OPEN ->
                Optional.of("照片是 " + time.text(at) + " 发来的，" + time.text(relay.opensAt()) + " 才开始登记，不能提前取号。");
            case CLOSED -> Optional.of("照片是 " + time.text(at) + " 发来的，那时登记已经结束，不能取号。");
            case OPEN -> Optional.empty();
        };
    }

    private Optional<String> whyNot(Relay relay) {
        return switch (relay.phaseAt(clock.instant())) {
            case HIDDEN -> Optional.of("这个接龙还没有发布，不能登记。");
            case NOT_YET_OPEN -> Optional.of("还没开始，" + time.text(relay.opensAt()) + " 开始登记。请对方到时候再来，或者再打电话；也可以先填好预填表。");
            case CLOSED -> Optional.of("登记已经结束，不能再取号。结束前交的纸质表，请到「纸质登记」录入。");
            case OPEN -> Optional.empty();
        };
    }

    String present(Entry entry) {
        String behalf = entry.onBehalf() ? "，由家人或邻居代登记" : "";
        String state = entry.batch() != null && entry.status() == EntryStatus.ACCEPTED
                ? "已在第 " + entry.batch() + " 批叫号。"
                : "不用再登记。";
        return "这一户已经登记：第 " + entry.number() + " 号（" + entry.door().label() + behalf + "，"
                + time.text(entry.arrivedAt()) + "）。" + state + "可以补打号条。";
    }

    String notEligible(Relay relay, Household household) {
        return household.display() + "这一幢这次不发，没有取号。规则：" + RuleSentence.of(relay);
    }

    /** Asks for the door that was meant, and says what to do if it was not. */
    String isItThis(Recognised outside, Address written, List<Household> near) {
        String otherwise = switch (outside.state()) {
            case DOUBTFUL -> "门牌没写错、确实住在这里，按「照样取号」：先取号，后核对。";
            default -> outside.name().isEmpty() ? "门牌没写错、确实住在这里，就在后面写上姓名，再按回车。" : "门牌没写错，就在前面写上小区名，再按回车。";
        };
        return DoorQuestion.of(written, near) + "是，就点下面那一户。" + otherwise;
    }

    String nameDiffers(Household household) {
        return household.isRegistered()
                ? "名册上这一户是 " + Masking.name(household.name()) + "，和写的姓名不一样。写错了请改；没写错，再按一次回车：先取号，后核对。"
                : "这一户还没有核对过。没写错，再按一次回车：先取号，后核对。";
    }

    /** For the ear: what the caller writes down, in the order of writing. */
    static String spoken(Relay relay, Entry entry, String receipt) {
        return "给您登记好了，您是第 %d 号。%s，%s %d 份。%s请记一下回执码：%s。以后问进度，报号码和回执码就行。"
                .formatted(
                        entry.number(),
                        entry.address().display(),
                        relay.item(),
                        entry.quantity(),
                        standing(relay, entry),
                        receipt.replace(" ", "，"));
    }

    /** A caller whose number is beyond the quota hears so before the rule that explains it. */
    private static String standing(Relay relay, Entry entry) {
        if (entry.status() == EntryStatus.REVIEW) {
            return "居委会要核对一下，号码保留。";
        }
        boolean beyond = entry.isWaiting() && !entry.secured() && !relay.awaitsDraw();
        return (beyond ? "名额满了，先给您排在候补。" : "") + RuleSentence.of(relay);
    }
}
