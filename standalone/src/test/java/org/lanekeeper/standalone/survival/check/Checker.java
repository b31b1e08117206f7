package org.lanekeeper.standalone.survival.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.ledger.VerifyingLedger;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Told;

/** Holds one relay against what people were told about it. */
public final class Checker {
    private static final int SHOWN = 10;

    private final long relay;
    private final long seed;
    private final Connection database;

    /**
     * @param database past all that was broken
     */
    public Checker(long relay, long seed, Connection database) {
        this.relay = relay;
        this.seed = seed;
        this.database = database;
    }

    /** Everything that was answered is true, nothing is missing, nothing is there twice, and everybody knows a number. */
    public void assertEverybodyIsIn(Told told) throws SQLException {
        List<String> faults = faults(told);
        List<Resident> unheard = told.unheard();
        if (!unheard.isEmpty()) {
            faults.add(unheard.size() + " know no number, such as " + unheard.get(0));
        }
        assertThat(faults.stream().limit(SHOWN).toList())
                .as("%d faults with seed %d (%s)", faults.size(), seed, told.summary())
                .isEmpty();
    }

    /** Whether lots were drawn: with a rank for everybody that anybody can compute, or not in the least. */
    public boolean isDrawnWholly() throws SQLException {
        assertThat(DrawCheck.faults(relay, Row.of(relay, database), database))
                .as("the draw, seed %d", seed)
                .isEmpty();
        return DrawCheck.isDrawn(relay, database);
    }

    /** As anybody would verify the ledger, with the software that is given out for it. */
    public void assertLedgerVerifies() throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (PreparedStatement statement =
                database.prepareStatement("SELECT records FROM ledger_block WHERE relay_id = ? ORDER BY first_seq")) {
            statement.setLong(1, relay);
            try (ResultSet block = statement.executeQuery()) {
                while (block.next()) {
                    lines.append(block.getString(1)).append('\n');
                }
            }
        }
        byte[] ledger = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            assertThat(new VerifyingLedger()
                            .read(new ByteArrayInputStream(ledger))
                            .faults())
                    .as("the ledger, seed %d", seed)
                    .isEmpty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> faults(Told told) throws SQLException {
        List<Row> rows = Row.of(relay, database);
        List<String> faults = new ArrayList<>(AnswerChecks.faults(told));
        faults.addAll(QueueChecks.faults(told, rows, lastNumber()));
        faults.addAll(QueueChecks.receipts(told, rows));
        faults.addAll(QuotaChecks.faults(relay, told, rows, database));
        faults.addAll(BatchChecks.faults(relay, rows, database));
        faults.addAll(LedgerCheck.faults(relay, rows, database));
        faults.addAll(DrawCheck.faults(relay, rows, database));
        return faults;
    }

    private int lastNumber() throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("SELECT last_number FROM relay WHERE id = ?")) {
            statement.setLong(1, relay);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
