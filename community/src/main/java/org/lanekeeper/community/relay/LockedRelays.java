package org.lanekeeper.community.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The relays that a transaction has locked. Of those that nobody has changed since, little is read. */
final class LockedRelays {
    private static final String WHOLE = Relays.SELECT.replace("FROM relay", ", last_effective_at FROM");
    /** Its place in a row, behind those of {@link RelayRows#relay}. */
    private static final int LAST_EFFECTIVE = 26;

    private static final LocalDateTime ORIGIN = LocalDateTime.of(2000, 1, 1, 0, 0);
    /** The driver makes a calendar of each time that it reads, which takes longer than all else here. */
    private static final String END = "SELECT id, last_number, last_seq, ledger_head,"
            + " TIMESTAMPDIFF(MICROSECOND, '2000-01-01', last_effective_at) FROM ";

    private final UnchangedRelays unchanged;
    private final ZoneOffset zone;
    private final Map<Long, Locked> locked = new TreeMap<>();
    /** Of these no more is known yet. */
    private final Set<Long> changed = new TreeSet<>();

    /** A relay under lock. */
    record Locked(UnchangedRelays.Known known, Instant lastEffective) {
        Relay relay() {
            return known.relay();
        }
    }

    LockedRelays(UnchangedRelays unchanged, ZoneOffset zone) {
        this.unchanged = unchanged;
        this.zone = zone;
    }

    /** Locks one, however long that takes. */
    Script await(Script script, long id) {
        return script.select(
                text().sql(WHOLE).sql("relay WHERE id = ").value(id).sql(" FOR UPDATE"), this::whole);
    }

    /** Locks those that nobody else holds. */
    Script lockFree(Script script, Collection<Long> ids) {
        Set<Long> promising = new TreeSet<>(ids);
        promising.removeIf(id -> !unchanged.isPromising(id));
        Set<Long> others = new TreeSet<>(ids);
        others.removeAll(promising);
        if (!others.isEmpty()) {
            script.select(these(WHOLE, others).sql(" FOR UPDATE SKIP LOCKED"), this::whole);
        }
        if (!promising.isEmpty()) {
            script.select(these(END, promising).sql(" FOR UPDATE SKIP LOCKED"), this::ends);
        }
        return script;
    }

    /** Reads those that somebody else has changed after all. */
    Script readChanged(Script script) {
        return changed.isEmpty() ? script : script.select(these(WHOLE, changed), this::whole);
    }

    /** Found by their keys, which go as a table: locking what is {@code IN} a list takes twice as long. */
    private SqlText these(String select, Collection<Long> ids) {
        SqlText sql = text().sql(select).sql("JSON_TABLE('");
        String before = "[";
        for (long id : ids) {
            sql.sql(before).value(id);
            before = ",";
        }
        return sql.sql("]', '$[*]' COLUMNS (wanted BIGINT PATH '$')) AS asked"
                + " STRAIGHT_JOIN relay FORCE INDEX (PRIMARY) ON id = wanted");
    }

    private SqlText text() {
        return new SqlText(zone);
    }

    private void whole(ResultSet row) throws SQLException {
        while (row.next()) {
            Relay relay = RelayRows.relay(row);
            locked.put(relay.id(), new Locked(unchanged.read(relay), RelayRows.instant(row, LAST_EFFECTIVE)));
        }
    }

    private void ends(ResultSet row) throws SQLException {
        while (row.next()) {
            long id = row.getLong(1);
            Instant lastEffective = sinceOrigin(row.getLong(5), row.wasNull());
            unchanged
                    .find(id, row.getInt(2), row.getLong(3), row.getString(4))
                    .ifPresentOrElse(known -> locked.put(id, new Locked(known, lastEffective)), () -> changed.add(id));
        }
    }

    private Instant sinceOrigin(long micros, boolean none) {
        return none ? null : ORIGIN.toInstant(zone).plus(micros, ChronoUnit.MICROS);
    }

    /** Those that are locked, whatever is known of them. */
    Set<Long> ids() {
        Set<Long> ids = new TreeSet<>(locked.keySet());
        ids.addAll(changed);
        return ids;
    }

    /** Does without the others; their locks stay. */
    void retain(Collection<Long> ids) {
        locked.keySet().retainAll(ids);
        changed.retainAll(ids);
    }

    /** By key. */
    Collection<Locked> all() {
        return locked.values();
    }

    List<Relay> relays() {
        return locked.values().stream().map(Locked::relay).toList();
    }
}
