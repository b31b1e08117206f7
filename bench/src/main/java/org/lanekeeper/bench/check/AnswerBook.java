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

/** Every number that was acknowledged on one relay, by the client's own account. */
public final class AnswerBook implements Answers {
    private static final byte[] NUMBER = "\"number\":".getBytes(StandardCharsets.US_ASCII);
    private static final int TOLD = 5;

    private final Map<Integer, Integer> numberOf = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    @Override
    public void answered(int household, Response response) {
        if (response.isGood()) {
            note(household, response.number(NUMBER));
        }
    }

    void note(int household, int number) {
        Integer before = numberOf.put(household, number);
        if (before != null && before != number) {
            faults.add("household " + household + " was told " + before + " and " + number);
        }
    }

    public int size() {
        return numberOf.size();
    }

    /**
     * Compares with the database.
     *
     * @return what is wrong, empty if nothing is
     */
    public List<String> compare(Connection database, long relay) throws SQLException {
        Map<Integer, Integer> kept = new HashMap<>();
        // the key of a request ends with nothing readable, but the door tells the household's index
        try (PreparedStatement statement = database.prepareStatement("SELECT e.number, h.name FROM relay_entry e"
                + " JOIN household h ON h.id = e.household_id WHERE e.relay_id = ? ORDER BY e.number")) {
            statement.setLong(1, relay);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    kept.put(row.getInt(1), Integer.parseInt(row.getString(2).replaceAll("\\D", "")));
                }
            }
        }
        return compare(kept);
    }

    /**
     * @param kept household by number
     */
    List<String> compare(Map<Integer, Integer> kept) {
        List<String> wrong = new ArrayList<>(faults);
        for (int number = 1; number <= kept.size(); number++) {
            if (!kept.containsKey(number)) {
                wrong.add("number " + number + " is missing");
            }
        }
        if (kept.values().stream().distinct().count() != kept.size()) {
            wrong.add("a household stands twice");
        }
        numberOf.forEach((household, number) -> {
            if (!household.equals(kept.get(number))) {
                wrong.add("household " + household + " was told " + number + ", which is kept for " + kept.get(number));
            }
        });
        return wrong.size() > TOLD ? wrong.subList(0, TOLD) : wrong;
    }
}
