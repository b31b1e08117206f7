package org.lanekeeper.miniapp.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.ledger.DayEnds;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.ledger.LedgerHead;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Component;

/** Where the ledger ended yesterday and where it ends now: once on a wall, nothing before can be changed unnoticed. */
@Component
class HeadsOnBoard {
    private final LedgerBlocks blocks;
    private final DayEnds dayEnds;
    private final SiteSettings site;
    private final ChineseTime time;
    private final Clock clock;

    HeadsOnBoard(LedgerBlocks blocks, DayEnds dayEnds, SiteSettings site, ChineseTime time, Clock clock) {
        this.blocks = blocks;
        this.dayEnds = dayEnds;
        this.site = site;
        this.time = time;
        this.clock = clock;
    }

    List<String> of(Relay relay) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        Instant midnight = today.atStartOfDay(site.zone()).toInstant();
        LocalDate yesterday = today.minusDays(1);
        String day = yesterday.getMonthValue() + "月" + yesterday.getDayOfMonth() + "日 24:00";
        List<String> heads = new ArrayList<>();
        dayEnds.before(relay.id(), midnight).ifPresent(head -> heads.add(words(head) + "（" + day + "）"));
        blocks.last(relay.id()).ifPresent(head -> heads.add(words(head) + "（" + time.text(head.at()) + "，最新）"));
        return heads;
    }

    private static String words(LedgerHead head) {
        return "账本第 " + head.seq() + " 条，校验码 " + head.display();
    }
}
