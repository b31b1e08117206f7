package org.lanekeeper.community.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@OnRealDatabase
class LedgerBlocksTest {
    /** Of no relay that another test opens in the same database, and so is the next. */
    private static final long RELAY = 7_000_000_000L;

    private static final long COMMITTEE = 5;

    @Autowired
    LedgerBlocks blocks;

    @Autowired
    DayEnds dayEnds;

    @Autowired
    AppendingLedger appending;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Neighbourhood neighbourhood;

    @BeforeEach
    void emptyLedger() {
        database.update("DELETE FROM ledger_block WHERE relay_id >= ?", RELAY);
    }

    @Test
    void blocksComeBackInOrderAndPageByPage() {
        Chain first = append(new LedgerEnd(RELAY, COMMITTEE, 0, null), 3);
        Chain second = append(new LedgerEnd(RELAY, COMMITTEE, first.lastSeq(), first.head()), 2);
        Chain third = append(new LedgerEnd(RELAY, COMMITTEE, second.lastSeq(), second.head()), 1);
        append(new LedgerEnd(RELAY + 1, COMMITTEE, 0, null), 1);

        List<LedgerBlock> page = blocks.page(RELAY, 0, 2);
        List<LedgerBlock> rest = blocks.page(RELAY, page.get(1).lastSeq(), 2);
        assertThat(page).extracting(LedgerBlock::firstSeq).containsExactly(1L, 4L);
        assertThat(rest)
                .extracting(LedgerBlock::records)
                .containsExactly(third.lines().get(0));
        assertThat(page.get(0).records().split("\n")).containsExactlyElementsOf(first.lines());
        assertThat(blocks.page(RELAY, 6, 2)).isEmpty();

        assertThat(page.get(1).head()).isEqualTo(second.head());
        assertThat(blocks.last(RELAY).orElseThrow())
                .extracting(LedgerHead::seq, LedgerHead::hash)
                .containsExactly(6L, third.head());
    }

    @Test
    void theHeadAtAPastMomentIsKnown() {
        Instant midnight = Instant.parse("2026-01-31T16:00:00Z");
        Chain before = chain(0, null, 2);
        blocks.insert(before.block(RELAY, COMMITTEE, midnight.minus(Duration.ofNanos(1000))));
        blocks.insert(chain(2, before.head(), 1).block(RELAY, COMMITTEE, midnight));

        assertThat(blocks.lastBefore(RELAY, midnight))
                .contains(new LedgerHead(2, before.head(), midnight.minus(Duration.ofNanos(1000))));
        assertThat(blocks.lastBefore(RELAY, midnight.minus(Duration.ofDays(1)))).isEmpty();
    }

    /** A board of a day without an end looks through the whole ledger, so it must not do it with each look. */
    @Test
    void theEndOfADayIsRememberedAndSoIsThatThereIsNone() {
        Instant midnight = Instant.parse("2026-02-28T16:00:00Z");
        Chain before = chain(0, null, 2);
        blocks.insert(before.block(RELAY, COMMITTEE, midnight.minus(Duration.ofNanos(1000))));
        LedgerHead end = new LedgerHead(2, before.head(), midnight.minus(Duration.ofNanos(1000)));

        assertThat(dayEnds.before(RELAY, midnight)).contains(end);
        assertThat(dayEnds.before(RELAY + 1, midnight)).isEmpty();

        emptyLedger();
        blocks.insert(before.block(RELAY + 1, COMMITTEE, midnight.minus(Duration.ofNanos(1000))));
        assertThat(dayEnds.before(RELAY, midnight)).contains(end);
        assertThat(dayEnds.before(RELAY + 1, midnight)).isEmpty();
        assertThat(dayEnds.before(RELAY + 1, midnight.plus(Duration.ofDays(1)))).contains(end);
    }

    @Test
    void aBlockOfAFullCommitIsStoredWhole() {
        Chain full = append(new LedgerEnd(RELAY, COMMITTEE, 0, null), 512);

        String stored = blocks.page(RELAY, 0, 1).get(0).records();
        assertThat(stored).isEqualTo(full.lines().stream().collect(Collectors.joining("\n")));
        assertThat(stored.length()).isGreaterThan(65_535);
    }

    @Test
    void twoCommitsCannotContinueTheSameLine() {
        append(new LedgerEnd(RELAY, COMMITTEE, 0, null), 1);
        LedgerEnd stale = new LedgerEnd(RELAY, COMMITTEE, 0, null);

        assertThatThrownBy(() -> append(stale, 1)).hasMessageContaining("Duplicate");
    }

    @Test
    void nothingIsAppendedOutsideATransaction() {
        LedgerEnd end = new LedgerEnd(RELAY, COMMITTEE, 0, null);

        assertThatThrownBy(() -> appending.append(end, records(1)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(append(end, 0).isUnchanged()).isTrue();
        assertThat(blocks.last(RELAY)).isEmpty();
    }

    @Test
    void theEndIsMovedWithTheBlock() {
        Relay relay = neighbourhood.openRelay(neighbourhood.committee());
        LedgerEnd end = new LedgerEnd(relay.id(), relay.committeeId(), relay.lastSeq(), relay.ledgerHead());
        Chain chain = transaction.execute(status -> appending.appendAndMoveEnd(end, records(2)));

        assertThat(database.queryForMap("SELECT last_seq, ledger_head FROM relay WHERE id = ?", relay.id()))
                .containsEntry("last_seq", relay.lastSeq() + 2)
                .containsEntry("ledger_head", chain.head());
        assertThat(blocks.last(relay.id()).orElseThrow().hash()).isEqualTo(chain.head());
    }

    private Chain append(LedgerEnd end, int count) {
        return transaction.execute(status -> appending.append(end, records(count)));
    }

    private Chain chain(long lastSeq, String head, int count) {
        Chain chain = new Chain(lastSeq, head);
        records(count).forEach(chain::append);
        return chain;
    }

    private List<LedgerRecord> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> LedgerRecord.of(LedgerKind.RULE, clock.instant())
                        .number(i)
                        .title("口罩😷预订"))
                .toList();
    }
}
