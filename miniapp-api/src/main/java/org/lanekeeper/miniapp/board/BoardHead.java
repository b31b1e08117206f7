package org.lanekeeper.miniapp.board;

import java.time.Clock;
import java.util.List;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.relay.Calling;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.relay.RelaySnapshot;
import org.lanekeeper.community.relay.RelayTally;
import org.lanekeeper.community.relay.RuleSentence;
import org.lanekeeper.community.relay.Snapshots;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Component;

/** What stands above the lines: whose relay it is, its rule, its sums. */
@Component
class BoardHead {
    private final Committees committees;
    private final Snapshots snapshots;
    private final ChineseTime time;
    private final WritingNotes notes;
    private final SiteSettings site;
    private final Clock clock;

    BoardHead(
            Committees committees,
            Snapshots snapshots,
            ChineseTime time,
            WritingNotes notes,
            SiteSettings site,
            Clock clock) {
        this.committees = committees;
        this.snapshots = snapshots;
        this.time = time;
        this.notes = notes;
        this.site = site;
        this.clock = clock;
    }

    boolean hasManyCompounds(Relay relay) {
        return committees.compounds(relay.committeeId()).size() > 1;
    }

    Board over(Relay relay, int page, int pages, List<BoardRow> rows) {
        RelaySnapshot seen = snapshots.of(relay);
        RelayTally tally = seen.tally();
        Calling calling = seen.calling();
        RelayPhase phase = relay.phaseAt(clock.instant());
        String inWords = switch (phase) {
            case HIDDEN, NOT_YET_OPEN -> "还没开始";
            case OPEN -> "正在登记";
            case CLOSED -> "登记结束";
        };
        return new Board(
                relay.id(),
                relay.title(),
                relay.item(),
                committees.find(relay.committeeId()).map(Committee::name).orElse(""),
                phase == RelayPhase.OPEN,
                inWords,
                time.span(relay.opensAt(), relay.closesAt()),
                RuleSentence.of(relay),
                tally.counting(),
                tally.called(),
                calling.inWords(relay),
                reachedOf(relay),
                calling.beyondNumber(),
                site.link("/b/" + relay.id()),
                page,
                pages,
                rows,
                notes.of(relay));
    }

    /** Where shares differ, whoever waits beyond the own one must not think that they were passed over. */
    private static String reachedOf(Relay relay) {
        if (relay.drawnAt() != null) {
            return "摇号叫到";
        }
        return relay.perBuilding() || relay.walkIns() > 0 ? "名额里叫到" : "叫到";
    }
}
