package org.lanekeeper.miniapp.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.paper.CheckedRow;
import org.lanekeeper.community.paper.CheckingPaper;
import org.lanekeeper.community.paper.EnteringPaper;
import org.lanekeeper.community.paper.EnteringPaper.Entered;
import org.lanekeeper.community.paper.PaperRow;
import org.lanekeeper.community.paper.PaperSheet;
import org.lanekeeper.community.paper.PaperText;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Service;

/** Lobby sheets: looked at, then entered, logged. */
@Service
public class PaperDesk {
    private final CheckingPaper checking;
    private final EnteringPaper entering;
    private final Committees committees;
    private final LoggedOperations operations;
    private final SiteSettings site;
    private final ChineseTime time;

    PaperDesk(
            CheckingPaper checking,
            EnteringPaper entering,
            Committees committees,
            LoggedOperations operations,
            SiteSettings site,
            ChineseTime time) {
        this.checking = checking;
        this.entering = entering;
        this.committees = committees;
        this.operations = operations;
        this.site = site;
        this.time = time;
    }

    /** Lines as a clerk types them off. */
    public List<PaperRow> lines(Relay relay, String text) {
        List<String> ignored = new ArrayList<>(List.of(relay.title(), relay.item()));
        for (Compound compound : committees.compounds(relay.committeeId())) {
            ignored.add(compound.name());
            ignored.add(compound.name().replaceFirst("小区$", ""));
        }
        return PaperText.read(text, ignored);
    }

    /** What would be entered, row by row. Changes nothing. */
    public List<CheckedRow> check(Relay relay, PaperSheet sheet) {
        return checking.check(relay, sheet, site.zone());
    }

    /** What was entered, row by row. */
    public List<Entered> enter(Staff staff, Relay relay, PaperSheet sheet) {
        List<Entered> entered = entering.enter(relay, sheet, site.zone(), staff);
        long fresh = entered.stream()
                .filter(one -> one.outcome() instanceof JoinOutcome.Accepted accepted && !accepted.repeated())
                .count();
        if (fresh > 0) {
            String how = "%s %s，%d 行，取号 %d 户"
                    .formatted(relay.paperTime().label(), time.text(sheet.declaredAt()), entered.size(), fresh);
            operations.note(staff, Operation.ENTRY_PAPER.on(Subject.relay(relay.id()), how));
        }
        return entered;
    }

    /** The number that a row got, at this try or an earlier one. */
    public static Optional<Integer> number(Entered entered) {
        return entered.outcome() instanceof JoinOutcome.Accepted accepted
                ? Optional.of(accepted.number())
                : Optional.empty();
    }

    /** What became of a row, as the clerk reads it. */
    public static String inWords(Entered entered) {
        if (entered.outcome() == null) {
            return entered.row().doubt();
        }
        if (entered.outcome() instanceof JoinOutcome.Accepted accepted) {
            String state = accepted.review() != null ? "（待核对）" : accepted.beyondQuota() ? "（候补）" : "";
            return "第 " + accepted.number() + " 号" + state;
        }
        if (entered.outcome() instanceof JoinOutcome.AlreadyIn in) {
            return "已经登记：第 " + in.number() + " 号（" + in.door().label() + (in.onBehalf() ? "，由家人或邻居代登记" : "") + "）";
        }
        if (entered.outcome() instanceof JoinOutcome.Full) {
            return "名额已经排满，没有录入。";
        }
        return entered.outcome() instanceof JoinOutcome.Busy ? "系统正忙，还没有录入。请再按一次「确认录入」，不会重复。" : "不在登记时间里，没有录入。";
    }
}
