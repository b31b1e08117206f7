package org.lanekeeper.community.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.LedgerBlock;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.ledger.LedgerFindings;
import org.lanekeeper.community.ledger.VerifyingLedger;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A relay with people in it, whose batches are drawn and looked at. */
@Component
class Round {
    private static final String PLACE = "社区药房";

    private final Neighbourhood neighbourhood;
    private final RunningRelays relays;
    private final JoiningRelay joining;
    private final DrawingBatch drawing;
    private final Entries entries;
    private final Vouchers vouchers;
    private final LedgerBlocks ledger;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Round(
            Neighbourhood neighbourhood,
            RunningRelays relays,
            JoiningRelay joining,
            DrawingBatch drawing,
            Entries entries,
            Vouchers vouchers,
            LedgerBlocks ledger,
            JdbcTemplate jdbc,
            Clock clock) {
        this.neighbourhood = neighbourhood;
        this.relays = relays;
        this.joining = joining;
        this.drawing = drawing;
        this.entries = entries;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param quota of households, null for none
     */
    Relay relay(Integer quota) {
        Instant opened = clock.instant().minus(Duration.ofHours(1));
        RelayPlan plan = new RelayPlan("口罩预订", "口罩", opened, opened.plus(Duration.ofDays(1)), quota, 5);
        return relays.create(neighbourhood.committee(), plan, RelayState.PUBLISHED, null, null);
    }

    /** The n-th wants as many units as the n-th quantity. */
    List<Household> join(Relay relay, int... quantities) {
        List<Household> households = neighbourhood.households(relay.committeeId(), quantities.length);
        for (int i = 0; i < quantities.length; i++) {
            Household household = households.get(i);
            joining.submit(new Join(
                            relay.id(),
                            household,
                            household.name(),
                            null,
                            quantities[i],
                            Door.CHAT,
                            null,
                            "k" + i,
                            clock.instant()))
                    .join();
        }
        return households;
    }

    void joinAgain(Relay relay, Household household) {
        neighbourhood.join(relay, household);
    }

    /** One time for all, which is over already. */
    Batch drawOverdue(Relay relay, int households) {
        Instant now = clock.instant();
        return draw(relay, new BatchPlan(households, PLACE, now.minus(Duration.ofHours(8)), now.minusSeconds(1)));
    }

    Batch draw(Relay relay, BatchPlan plan) {
        return drawing.draw(relay.committeeId(), relay.id(), plan, null, null).orElseThrow();
    }

    /**
     * @param follows null for goods that have just come
     */
    BatchPlan plan(BatchKind kind, Measure measure, int amount, Integer stock, Integer follows) {
        Instant from = clock.instant();
        return new BatchPlan(kind, measure, amount, stock, PLACE, from, from.plus(Duration.ofHours(8)), null, follows);
    }

    Voucher voucher(Relay relay, int number) {
        return vouchers.ofEntry(relay.committeeId(), relay.id(), number).orElseThrow();
    }

    /** Its goods are carried to the door. */
    void byHand(Relay relay, int number) {
        jdbc.update("UPDATE voucher SET by_hand = TRUE WHERE relay_id = ? AND number = ?", relay.id(), number);
    }

    List<Integer> calledBy(Relay relay, int batch) {
        return entries.page(relay.committeeId(), relay.id(), 0, Integer.MAX_VALUE).stream()
                .filter(entry -> Integer.valueOf(batch).equals(entry.batch()))
                .map(Entry::number)
                .toList();
    }

    Entry entry(Relay relay, int number) {
        return entries.find(relay.committeeId(), relay.id(), number).orElseThrow();
    }

    /** The ledger as anybody may download it. */
    LedgerFindings verified(Relay relay) throws IOException {
        String lines = ledger.page(relay.id(), 0, 10_000).stream()
                .map(LedgerBlock::records)
                .collect(Collectors.joining("\n"));
        return new VerifyingLedger().read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
