package org.lanekeeper.community.announcement;

import java.util.ArrayList;
import java.util.List;

/** The households {@code h} of an audience, as the middle of a statement; a drawn batch brings {@code v} and {@code b}. */
final class AudienceSql {
    private static final String REACHED = "'SENT', 'ARRIVED', 'TOLD', 'DECLINED', 'DELIVERED', 'OVER', 'OPTED_OUT'";

    private final StringBuilder from = new StringBuilder(" FROM household h");
    private final List<Object> parameters = new ArrayList<>();

    private AudienceSql() {}

    static AudienceSql of(long committeeId, Audience audience) {
        AudienceSql sql = new AudienceSql();
        switch (audience.kind()) {
            case COMMITTEE -> sql.where(committeeId, " AND h.standing = 'REGISTERED'");
            case COMPOUND ->
                sql.where(committeeId, " AND h.standing = 'REGISTERED' AND h.compound_id = ?", audience.compoundId());
            case BUILDINGS -> {
                sql.where(
                        committeeId,
                        " AND h.standing = 'REGISTERED' AND h.compound_id = ? AND h.building IN ("
                                + String.join(
                                        ", ",
                                        audience.buildings().stream()
                                                .map(one -> "?")
                                                .toList()) + ")",
                        audience.compoundId());
                sql.parameters.addAll(audience.buildings());
            }
            case TAG -> {
                sql.from.append(" JOIN household_tag t ON t.household_id = h.id AND t.tag = ?");
                sql.parameters.add(audience.tag());
                sql.where(committeeId, " AND t.committee_id = h.committee_id");
            }
            case BATCH -> {
                sql.from.append(" JOIN voucher v ON v.household_id = h.id AND v.relay_id = ? AND v.batch = ?"
                        + " JOIN batch b ON b.relay_id = v.relay_id AND b.number = v.batch");
                sql.parameters.add(audience.relayId());
                sql.parameters.add(audience.batch());
                sql.where(committeeId, " AND v.committee_id = h.committee_id AND v.status = 'ISSUED'");
            }
            case UNREACHED ->
                sql.where(
                        committeeId,
                        " AND EXISTS (SELECT 1 FROM delivery e JOIN announcement x ON x.notice_id = e.notice_id"
                                + " WHERE x.id = ? AND x.committee_id = h.committee_id AND e.household_id = h.id"
                                + " AND e.status NOT IN (" + REACHED + "))",
                        audience.earlierId());
            case HOUSEHOLD -> sql.where(committeeId, " AND h.id = ?", audience.householdId());
            case GROUPS -> sql.where(committeeId, " AND 1 = 0");
        }
        return sql;
    }

    private void where(long committeeId, String more, Object... values) {
        from.append(" WHERE h.committee_id = ?").append(more);
        parameters.add(committeeId);
        parameters.addAll(List.of(values));
    }

    String text() {
        return from.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
