package org.lanekeeper.miniapp.board;

import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.Serving;
import org.springframework.stereotype.Component;

/** Gathers what the board says besides its lines. */
@Component
class WritingNotes {
    private final Relays relays;
    private final SharesOnBoard shares;
    private final CallsOnBoard calls;
    private final HeadsOnBoard heads;

    WritingNotes(Relays relays, SharesOnBoard shares, CallsOnBoard calls, HeadsOnBoard heads) {
        this.relays = relays;
        this.shares = shares;
        this.calls = calls;
        this.heads = heads;
    }

    BoardNotes of(Relay relay) {
        return new BoardNotes(
                small(relay),
                calls.next(relay),
                calls.so(relay),
                shares.of(relay),
                calls.forecast(relay),
                heads.of(relay),
                lots(relay));
    }

    private static List<String> small(Relay relay) {
        List<String> small = new ArrayList<>();
        small.add("一个人最多登记 " + relay.behalfCap() + " 户，连自己家。");
        small.add("纸质登记按" + relay.paperTime().label() + "排，群接龙按居委会收到的时间排；第一次叫号以后才收上来的，排在最后。");
        return small;
    }

    private BoardNotes.Lots lots(Relay relay) {
        if (relay.serving() != Serving.DRAW) {
            return null;
        }
        String head = relay.drawnAt() == null ? null : relays.drawHead(relay.id());
        return new BoardNotes.Lots(relay.drawCommitment(), relay.drawnSeed(), head);
    }
}
