package org.lanekeeper.bench.check;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.bench.load.Answers;
import org.lanekeeper.bench.load.Response;

/** One book a relay; households sign up for the relays in turn. */
public final class AnswerBooks implements Answers {
    private static final byte[] NUMBER = "\"number\":".getBytes(StandardCharsets.US_ASCII);
    private static final int TOLD = 5;

    private final List<Long> relays;
    private final List<AnswerBook> books = new ArrayList<>();

    public AnswerBooks(List<Long> relays) {
        this.relays = relays;
        relays.forEach(relay -> books.add(new AnswerBook()));
    }

    @Override
    public void answered(int household, Response response) {
        if (response.isGood()) {
            books.get(household % books.size()).note(household, response.number(NUMBER));
        }
    }

    /**
     * Compares with the database: no number missing or double, no household twice, all that was acknowledged there.
     *
     * @return the first few things that are wrong
     */
    public List<String> compare(Connection database) throws SQLException {
        List<String> wrong = new ArrayList<>();
        // the digits of a household's name are its index
        try (PreparedStatement statement = database.prepareStatement("SELECT e.number, h.name FROM relay_entry e"
                + " JOIN household h ON h.id = e.household_id WHERE e.relay_id = ?")) {
            for (int i = 0; i < relays.size(); i++) {
                Map<Integer, Integer> kept = new HashMap<>();
                statement.setLong(1, relays.get(i));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        kept.put(
                                row.getInt(1), Integer.parseInt(row.getString(2).replaceAll("\\D", "")));
                    }
                }
                for (String one : books.get(i).compare(kept)) {
                    wrong.add("relay " + relays.get(i) + ": " + one);
                }
            }
        }
        return wrong.size() > TOLD ? wrong.subList(0, TOLD) : wrong;
    }
}
