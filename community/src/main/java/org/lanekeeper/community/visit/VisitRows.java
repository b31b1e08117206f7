package org.lanekeeper.community.visit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** One transaction: finds what was written before, and writes the rest. */
@Component
class VisitRows {
    /** So long the same document at another gate is worth a look. */
    private static final Duration DUPLICATE_WITHIN = Duration.ofHours(24);

    private static final String INSERT = """
            INSERT INTO visit (committee_id, gate_id, code, request_key, content_digest, party, way, invitation_id, sealed,
              document_kind, document_lookup, phone_lookup, phone_tail, origin, building, room, door, household_id, reason,
              transport, flagged, consent_version, arrives_at, valid_until, registered_at, state, state_at, kept_until)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,'REGISTERED',?,?)""";

    private final DataSource database;
    private final OpeningVisit sealing;
    private final VisitLookups lookups;
    private final Clock clock;

    VisitRows(DataSource database, OpeningVisit sealing, VisitLookups lookups, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.lookups = lookups;
        this.clock = clock;
    }

    List<VisitOutcome> write(List<VisitParty> parties) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                List<VisitOutcome> outcomes = write(connection, parties);
                connection.commit();
                return outcomes;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection);
                throw e;
            } finally {
                restore(connection, before);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            // the first fault is the one to be told
        }
    }

    private static void restore(Connection connection, boolean autoCommit) {
        try {
            connection.setAutoCommit(autoCommit);
        } catch (SQLException lost) {
            // it is given back as broken
        }
    }

    private List<VisitOutcome> write(Connection connection, List<VisitParty> parties) throws SQLException {
        Map<String, Written> written = written(connection, parties);
        Map<Came, Set<Long>> elsewhere = elsewhere(connection, parties);
        List<VisitOutcome> outcomes = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            boolean any = false;
            Map<String, List<VisitOutcome.Kept>> fresh = new HashMap<>();
            for (VisitParty party : parties) {
                Written earlier = written.get(party.key(0));
                if (earlier == null && !use(connection, party)) {
                    outcomes.add(new VisitOutcome.InvitationOver());
                    continue;
                }
                if (earlier == null) {
                    List<VisitOutcome.Kept> kept = add(insert, party, elsewhere);
                    fresh.put(party.key(0), kept);
                    written.put(
                            party.key(0),
                            new Written(party.contentDigest(), kept.get(0).code()));
                    outcomes.add(new VisitOutcome.Registered(kept, false));
                    any = true;
                } else if (!earlier.digest().equals(party.contentDigest())) {
                    outcomes.add(new VisitOutcome.OtherContent());
                } else {
                    List<VisitOutcome.Kept> kept = fresh.get(party.key(0));
                    outcomes.add(new VisitOutcome.Registered(
                            kept == null ? kept(connection, party, earlier.party()) : kept, true));
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
        return outcomes;
    }

    private record Written(String digest, String party) {}

    /** By the key of the first of a party. */
    private static Map<String, Written> written(Connection connection, List<VisitParty> parties) throws SQLException {
        Map<String, Written> written = new HashMap<>();
        String sql =
                "SELECT request_key, content_digest, party FROM visit WHERE request_key IN " + list(parties.size());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parties.size(); i++) {
                select.setString(i + 1, parties.get(i).key(0));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    written.put(rows.getString(1), new Written(rows.getString(2), rows.getString(3)));
                }
            }
        }
        return written;
    }

    private static List<VisitOutcome.Kept> kept(Connection connection, VisitParty party, String code)
            throws SQLException {
        List<VisitOutcome.Kept> kept = new ArrayList<>();
        String sql = "SELECT code, valid_until, flagged FROM visit WHERE party = ? AND committee_id = ? ORDER BY id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, code);
            select.setLong(2, party.first().committeeId());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    kept.add(new VisitOutcome.Kept(
                            rows.getString(1),
                            rows.getTimestamp(2).toInstant(),
                            VisitFlag.read(rows.getString(3)).stream().anyMatch(VisitFlag::isOpen)));
                }
            }
        }
        return kept;
    }

    /** A document that came to a committee's gates. */
    private record Came(long committeeId, String document) {}

    /** At which gates. */
    private Map<Came, Set<Long>> elsewhere(Connection connection, List<VisitParty> parties) throws SQLException {
        Map<Came, Set<Long>> elsewhere = new HashMap<>();
        List<String> documents = parties.stream()
                .flatMap(party -> party.visits().stream())
                .flatMap(visit -> lookups.documents(visit).stream())
                .distinct()
                .toList();
        if (documents.isEmpty()) {
            return elsewhere;
        }
        List<Long> committees = parties.stream()
                .map(party -> party.first().committeeId())
                .distinct()
                .toList();
        String sql = "SELECT committee_id, document_lookup, gate_id FROM visit WHERE committee_id IN "
                + list(committees.size()) + " AND document_lookup IN " + list(documents.size())
                + " AND registered_at > ? AND state IN ('REGISTERED', 'IN', 'COMMITTEE')";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 0;
            for (long committee : committees) {
                select.setLong(++place, committee);
            }
            for (String document : documents) {
                select.setString(++place, document);
            }
            select.setTimestamp(++place, Timestamp.from(clock.instant().minus(DUPLICATE_WITHIN)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    elsewhere
                            .computeIfAbsent(new Came(rows.getLong(1), rows.getString(2)), it -> new HashSet<>())
                            .add(rows.getLong(3));
                }
            }
        }
        return elsewhere;
    }

    private boolean isElsewhere(NewVisit visit, Map<Came, Set<Long>> known) {
        return lookups.documents(visit).stream()
                .flatMap(digest -> known.getOrDefault(new Came(visit.committeeId(), digest), Set.of()).stream())
                .anyMatch(gate -> gate != visit.gateId());
    }

    /** True if nobody was invited, or as many may still come. */
    private static boolean use(Connection connection, VisitParty party) throws SQLException {
        NewVisit first = party.first();
        if (first.invitationId() == null) {
            return true;
        }
        String sql = "UPDATE invitation SET used = used + ? WHERE id = ? AND used + ? <= guests"
                + " AND cancelled_at IS NULL AND valid_until > ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int guests = party.visits().size();
            update.setInt(1, guests);
            update.setLong(2, first.invitationId());
            update.setInt(3, guests);
            update.setTimestamp(4, Timestamp.from(first.registeredAt()));
            return update.executeUpdate() == 1;
        }
    }

    private List<VisitOutcome.Kept> add(PreparedStatement insert, VisitParty party, Map<Came, Set<Long>> elsewhere)
            throws SQLException {
        List<VisitOutcome.Kept> kept = new ArrayList<>();
        for (int i = 0; i < party.visits().size(); i++) {
            NewVisit visit = party.visits().get(i);
            NewVisit flagged = isElsewhere(visit, elsewhere) ? visit.with(VisitFlag.DUPLICATE) : visit;
            if (visit.documentLookup() != null) {
                elsewhere
                        .computeIfAbsent(new Came(visit.committeeId(), visit.documentLookup()), it -> new HashSet<>())
                        .add(visit.gateId());
            }
            String code = PassCode.random();
            String first = i == 0 ? code : kept.get(0).code();
            bind(insert, flagged, party, i, code, first);
            insert.addBatch();
            kept.add(new VisitOutcome.Kept(
                    code, flagged.validUntil(), flagged.flags().stream().anyMatch(VisitFlag::isOpen)));
        }
        return kept;
    }

    private void bind(PreparedStatement insert, NewVisit visit, VisitParty party, int place, String code, String first)
            throws SQLException {
        Timestamp now = Timestamp.from(visit.registeredAt());
        int column = 0;
        insert.setLong(++column, visit.committeeId());
        insert.setLong(++column, visit.gateId());
        insert.setString(++column, code);
        insert.setString(++column, party.key(place));
        insert.setString(++column, party.contentDigest());
        insert.setString(++column, first);
        insert.setString(++column, visit.way().name());
        insert.setObject(++column, visit.invitationId(), Types.BIGINT);
        insert.setBytes(++column, sealing.seal(visit.particulars(), code, visit.committeeId()));
        boolean document = visit.particulars().document() != null;
        insert.setString(
                ++column, document ? visit.particulars().document().kind().name() : null);
        insert.setString(++column, visit.documentLookup());
        insert.setString(++column, visit.phoneLookup());
        insert.setString(++column, visit.phoneTail());
        insert.setString(++column, visit.origin());
        insert.setString(++column, visit.door().building());
        insert.setString(++column, visit.door().room());
        insert.setString(++column, visit.door().shown());
        insert.setObject(++column, visit.door().householdId(), Types.BIGINT);
        insert.setString(++column, visit.reason().name());
        insert.setString(++column, visit.transport().name());
        insert.setString(++column, VisitFlag.write(visit.flags()));
        insert.setInt(++column, visit.consentVersion());
        insert.setTimestamp(++column, Timestamp.from(visit.arrivesAt()));
        insert.setTimestamp(++column, Timestamp.from(visit.validUntil()));
        insert.setTimestamp(++column, now);
        insert.setTimestamp(++column, now);
        insert.setTimestamp(++column, Timestamp.from(visit.keptUntil()));
    }

    private static String list(int count) {
        return "(" + String.join(",", Collections.nCopies(count, "?")) + ")";
    }
}
