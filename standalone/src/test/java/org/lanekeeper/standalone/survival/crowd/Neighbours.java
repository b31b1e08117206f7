package org.lanekeeper.standalone.survival.crowd;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.standalone.scenario.Web;

/** The households of the experiments' committee, each with one resident who is signed in already. */
public final class Neighbours {
    private static final String COMPOUND = "幸福里小区";
    private static final int PER_BUILDING = 100;

    private Neighbours() {}

    /**
     * Imports a roster as the secretary does, and signs one resident of each household in.
     *
     * @param secretary at any server
     */
    public static List<Resident> moveIn(int households, Web secretary, Connection database) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            rows.add(List.of(COMPOUND, building(i), "", room(i), "王" + i, "139" + String.format("%08d", i)));
        }
        secretary
                .upload("/api/households/import", "roster.xlsx", RosterSheet.write(rows))
                .expect(200);
        return signIn(database);
    }

    private static String building(int i) {
        return String.valueOf(1 + i / PER_BUILDING);
    }

    private static String room(int i) {
        // ten doors on each of ten floors
        return String.valueOf(100 * (1 + i % PER_BUILDING / 10) + 1 + i % 10);
    }

    private static List<Resident> signIn(Connection database) throws SQLException {
        database.setAutoCommit(false);
        List<Resident> residents = new ArrayList<>();
        try (PreparedStatement households = database.prepareStatement(
                        "SELECT h.id, h.committee_id, h.building, h.room, h.name FROM household h"
                                + " JOIN compound c ON c.id = h.compound_id WHERE c.name = '" + COMPOUND
                                + "' ORDER BY h.id");
                PreparedStatement person = database.prepareStatement(
                        "INSERT INTO resident (id, committee_id, platform, account, external_id, created_at)"
                                + " VALUES (?, ?, 'MINIAPP', 'wxtrial00000ma', ?, NOW(6))");
                PreparedStatement session = database.prepareStatement(
                        "INSERT INTO access_token (token_hash, committee_id, holder, holder_id, expires_at)"
                                + " VALUES (?, ?, 'RESIDENT', ?, NOW(6) + INTERVAL 30 DAY)");
                ResultSet row = households.executeQuery()) {
            while (row.next()) {
                long id = row.getLong("id");
                // 43 characters of the alphabet that tokens are made of
                String token = String.format("survival-resident-%025d", id);
                person.setLong(1, id);
                person.setLong(2, row.getLong("committee_id"));
                person.setString(3, "survival-" + id);
                person.addBatch();
                session.setString(1, digest(token));
                session.setLong(2, row.getLong("committee_id"));
                session.setLong(3, id);
                session.addBatch();
                residents.add(new Resident(
                        id,
                        COMPOUND,
                        row.getString("building") + "-" + row.getString("room"),
                        row.getString("name"),
                        token));
            }
            person.executeBatch();
            session.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
        return residents;
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
