package org.lanekeeper.miniapp.console;

import java.time.Clock;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.pasted.RowStanding;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffState;
import org.lanekeeper.community.visit.VisitState;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.springframework.stereotype.Component;

/** States as coloured words: {@code @tags.relay(...)}. The word alone says everything. */
@Component("tags")
class Tags {
    private final Clock clock;

    Tags(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param kind how urgent it is: {@code ok}, {@code wait}, {@code stop} or {@code quiet}
     */
    public record Tag(String word, String kind) {}

    public Tag relay(Relay relay) {
        return switch (relay.phaseAt(clock.instant())) {
            case HIDDEN -> new Tag("草稿", "quiet");
            case NOT_YET_OPEN -> new Tag("未开始", "wait");
            case OPEN -> new Tag("进行中", "ok");
            case CLOSED -> new Tag("已结束", "quiet");
        };
    }

    public Tag entry(Entry entry) {
        if (entry.batch() != null && entry.status() == EntryStatus.ACCEPTED) {
            return new Tag("第 " + entry.batch() + " 批已叫", "ok");
        }
        String kind = switch (entry.status()) {
            case ACCEPTED -> "plain";
            case REVIEW -> "wait";
            case WITHDRAWN, VOID, LAPSED -> "quiet";
        };
        return new Tag(entry.status() == EntryStatus.ACCEPTED && entry.secured() ? "排队中" : entry.standingLabel(), kind);
    }

    public Tag pasted(RowStanding row) {
        String kind = switch (row.state()) {
            case READY -> "plain";
            case NUMBERED -> row.words().isEmpty() ? "ok" : "wait";
            case ALREADY_IN -> "ok";
            case UNCLEAR -> "wait";
            case NOT_ADMITTED -> "stop";
            case REPEATED, ENDED, DISMISSED -> "quiet";
        };
        String word =
                row.entry() == null ? row.state().label() : "第 " + row.entry().number() + " 号";
        return new Tag(
                row.state() == RowStanding.State.ENDED
                        ? word + " " + row.entry().status().label()
                        : word,
                kind);
    }

    public Tag visit(VisitState state) {
        String kind = switch (state) {
            case REGISTERED -> "plain";
            case COMMITTEE -> "wait";
            case IN -> "ok";
            case SENT_BACK -> "stop";
            case LEFT, WITHDRAWN -> "quiet";
        };
        return new Tag(state.label(), kind);
    }

    public Tag voucher(VoucherStatus status) {
        return switch (status) {
            case ISSUED -> new Tag("未领", "plain");
            case REDEEMED -> new Tag("已领", "ok");
            case LAPSED, DECLINED, RETURNED -> new Tag(status.label(), "quiet");
        };
    }

    public Tag staff(StaffAccount account) {
        StaffState state = account.stateAt(clock.instant());
        String kind = switch (state) {
            case ACTIVE -> "ok";
            case LOCKED -> "wait";
            case DISABLED -> "quiet";
        };
        return new Tag(state.label(), kind);
    }

    public Tag delivery(DeliveryStatus status) {
        String kind = switch (status) {
            case PLANNED, WAITING, SENDING, IN_GROUP, TO_CONFIRM, TO_POST, TO_CALL, TO_DELIVER -> "wait";
            case SENT, ARRIVED, TOLD, DELIVERED -> "ok";
            case DECLINED, OPTED_OUT, CANCELLED, OVER -> "quiet";
            case FAILED, REFUSED -> "stop";
        };
        return new Tag(status.label(), kind);
    }
}
