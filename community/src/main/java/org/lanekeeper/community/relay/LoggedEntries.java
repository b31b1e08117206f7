package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.List;

/**
 * Entries that staff typed in, as the log of their operations tells of them: a line each, in the transaction of the entry,
 * so that none of both is ever there without the other.
 */
public final class LoggedEntries {
    public static final String STALL = "entry.stall";
    public static final String TELEPHONE = "entry.telephone";
    public static final String PAPER = "entry.paper";
    public static final String GROUP = "entry.group";
    public static final String PHOTO = "entry.photo";

    private LoggedEntries() {}

    /** What the line is about. */
    public static String subject(long relayId, int number) {
        return "relay " + relayId + " number " + number;
    }

    /** Those of them that staff typed in. */
    static List<NewEntry> of(List<EntryRows.Numbered> entries) {
        return entries.stream()
                .map(EntryRows.Numbered::entry)
                .filter(entry -> entry.join().enteredBy() != null)
                .toList();
    }

    /**
     * @param entries that staff typed in, at least one
     */
    static SqlText insert(SqlText sql, List<NewEntry> entries, Instant now) {
        sql.sql("INSERT INTO operation_log (committee_id, staff_id, operation, subject, reason, logged_at) VALUES ");
        String before = "(";
        for (NewEntry entry : entries) {
            Join join = entry.join();
            sql.sql(before).value(join.household().committeeId()).sql(", ");
            sql.value(join.enteredBy().id()).sql(", ");
            sql.value(operation(join.door())).sql(", ");
            sql.value(subject(join.relayId(), entry.number())).sql(", ");
            sql.value(join.door() == Door.FORM ? join.door().label() : "").sql(", ");
            sql.value(now).sql(")");
            before = ", (";
        }
        return sql;
    }

    private static String operation(Door door) {
        return switch (door) {
            case TELEPHONE -> TELEPHONE;
            case PAPER -> PAPER;
            case GROUP -> GROUP;
            case PHOTO -> PHOTO;
            case STALL, FORM, CHAT, MINIAPP, PAGE -> STALL;
        };
    }
}
