package org.lanekeeper.miniapp.board;

import java.util.List;
import java.util.Map;
import org.lanekeeper.community.relay.EligibleBuildings;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayQuotas;
import org.springframework.stereotype.Component;

/** How far each share of the quota is taken. */
@Component
class SharesOnBoard {
    private static final int HUNDRED = 100;

    private final RelayQuotas quotas;
    private final EligibleBuildings buildings;

    SharesOnBoard(RelayQuotas quotas, EligibleBuildings buildings) {
        this.quotas = quotas;
        this.buildings = buildings;
    }

    /** In the order of the buildings, what is kept for people at the stall last. */
    List<BoardNotes.Share> of(Relay relay) {
        List<RelayQuotas.Share> shares = quotas.of(relay.committeeId(), relay.id());
        if (shares.size() < 2) {
            return List.of();
        }
        Map<String, String> names = buildings.names(relay.committeeId());
        List<String> order = List.copyOf(names.keySet());
        return shares.stream()
                .sorted((one, other) -> Integer.compare(place(one.cell(), order), place(other.cell(), order)))
                .map(share -> share(relay, share, names))
                .toList();
    }

    private static int place(String cell, List<String> order) {
        int at = order.indexOf(cell);
        return at >= 0 ? at : cell.equals(OrderRule.ALL) ? -1 : Integer.MAX_VALUE;
    }

    private static BoardNotes.Share share(Relay relay, RelayQuotas.Share share, Map<String, String> names) {
        String name = switch (share.cell()) {
            case OrderRule.ALL -> "大家";
            case OrderRule.WALK_IN -> "留给现场";
            default -> names.getOrDefault(share.cell(), "其他");
        };
        String unit = " " + relay.measure().label();
        String taken = relay.awaitsDraw()
                ? "名额 " + share.quota() + unit + "，已登记 " + share.waiting() + " 户，等摇号"
                : "名额 " + share.quota() + unit + "，排上 " + share.taken() + unit
                        + (share.waiting() > 0 ? "，候补 " + share.waiting() + " 户" : "");
        int filled = relay.awaitsDraw() ? 0 : share.taken();
        int part = share.quota() == 0 ? HUNDRED : Math.min(HUNDRED, filled * HUNDRED / share.quota());
        return new BoardNotes.Share(name, taken, part);
    }
}
