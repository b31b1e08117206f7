package org.lanekeeper.community.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the ranks of a relay by lot, once. */
@Service
public class DrawingLots {
    private static final String ENTRIES = """
            SELECT e.number, e.quantity, e.cell, h.compound_id, h.building
            FROM relay_entry e JOIN household h ON h.id = e.household_id
            WHERE e.relay_id = ? AND e.claim IS NOT NULL""";

    private final Relays relays;
    private final RelayQuotas quotas;
    private final RelayLedger ledger;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DrawingLots(Relays relays, RelayQuotas quotas, RelayLedger ledger, JdbcTemplate jdbc, Clock clock) {
        this.relays = relays;
        this.quotas = quotas;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of the wish to draw. */
    public enum Outcome {
        DRAWN,
        /** It had been drawn; nothing has changed. */
        DRAWN_BEFORE,
        /** People can still sign up. */
        NOT_CLOSED,
        /** The relay goes by another rule, or does not exist. */
        NO_DRAW
    }

    @Transactional
    public Outcome draw(long committeeId, long relayId, Cause cause) {
        Relay relay = relays.lock(committeeId, relayId).orElse(null);
        if (relay == null || relay.serving() != Serving.DRAW || relay.state() == RelayState.DRAFT) {
            return Outcome.NO_DRAW;
        }
        if (!relay.awaitsDraw()) {
            return Outcome.DRAWN_BEFORE;
        }
        if (relay.phaseAt(clock.instant()) != RelayPhase.CLOSED) {
            return Outcome.NOT_CLOSED;
        }
        draw(relay, cause, clock.instant());
        return Outcome.DRAWN;
    }

    private void draw(Relay relay, Cause cause, Instant now) {
        String seed = relays.seed(relay.id());
        Map<Integer, DrawnCells.Drawn> entries = entries(relay);
        List<Integer> order = Lots.order(seed, relay.ledgerHead(), entries.keySet());
        Map<Integer, String> cells =
                DrawnCells.of(order.stream().map(entries::get).toList(), relay.rule());
        List<LedgerRecord> records = new ArrayList<>();
        records.add(ledger.record(relay, LedgerKind.DRAWN, cause).seed(seed).head(relay.ledgerHead()));
        moved(order, entries, cells).forEach((cell, numbers) -> {
            // a building that nobody knew when the quota was shared out has none
            quotas.open(relay.committeeId(), relay.id(), cell);
            records.add(ledger.record(relay, LedgerKind.MOVED, cause)
                    .numbers(numbers)
                    .from(OrderRule.WALK_IN)
                    .to(cell));
        });
        long seq = ledger.append(relay, records);
        List<Object[]> ranks = new ArrayList<>(order.size());
        for (int i = 0; i < order.size(); i++) {
            int number = order.get(i);
            ranks.add(new Object[] {i + 1, relay.quota() == null, cells.get(number), seq, relay.id(), number});
        }
        jdbc.batchUpdate(
                "UPDATE relay_entry SET draw_rank = ?, secured = ?, cell = ?, changed_seq = ?"
                        + " WHERE relay_id = ? AND number = ?",
                ranks);
        relays.drawn(relay.id(), relay.ledgerHead(), now);
        Relay drawn = relays.find(relay.committeeId(), relay.id()).orElseThrow();
        ledger.count(
                drawn,
                seq,
                quotas.of(relay.committeeId(), relay.id()).stream()
                        .map(RelayQuotas.Share::cell)
                        .toList());
    }

    /** Who counts elsewhere from now on, in the drawn order: the new cell cannot be seen from the seed. */
    private static Map<String, List<Integer>> moved(
            List<Integer> order, Map<Integer, DrawnCells.Drawn> entries, Map<Integer, String> cells) {
        return order.stream()
                .filter(number -> !cells.get(number).equals(entries.get(number).cell()))
                .collect(Collectors.groupingBy(cells::get, TreeMap::new, Collectors.toList()));
    }

    private Map<Integer, DrawnCells.Drawn> entries(Relay relay) {
        OrderRule rule = relay.rule();
        Map<Integer, DrawnCells.Drawn> entries = new HashMap<>();
        jdbc.query(
                ENTRIES,
                row -> {
                    String building = OrderRule.building(row.getLong("compound_id"), row.getString("building"));
                    String general = rule.perBuilding() ? building : OrderRule.ALL;
                    int number = row.getInt("number");
                    entries.put(
                            number,
                            new DrawnCells.Drawn(number, row.getInt("quantity"), row.getString("cell"), general));
                },
                relay.id());
        return entries;
    }
}
