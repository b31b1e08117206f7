package org.lanekeeper.community.relay;

import java.time.Instant;
import org.lanekeeper.community.ledger.Chain;

/** Relays as the database would give them. */
public final class Samples {
    private Samples() {}

    public static Relay relay(OrderRule rule, Instant opens, Instant closes, RelayState state, int lastNumber) {
        return relay(1, rule, opens, closes, state, lastNumber);
    }

    static Relay relay(long id, OrderRule rule, Instant opens, Instant closes, RelayState state, int lastNumber) {
        return new Relay(
                id,
                1,
                "口罩预订",
                "口罩",
                opens,
                closes,
                rule.quota(),
                2,
                state,
                lastNumber,
                0,
                rule.serving(),
                rule.measure(),
                rule.perBuilding(),
                rule.walkIns(),
                String.join(",", rule.buildings()),
                rule.beyond(),
                rule.behalfCap(),
                rule.paperTime(),
                null,
                null,
                null,
                0,
                Chain.ORIGIN,
                "");
    }
}
