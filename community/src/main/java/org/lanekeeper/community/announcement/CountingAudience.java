package org.lanekeeper.community.announcement;

import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.notice.GroupKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many an audience is. */
@Service
public class CountingAudience {
    private final JdbcClient jdbc;

    CountingAudience(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param households that get a delivery of their own
     * @param optedOut of these, who want no notices
     * @param groups that get one
     * @param inGroups households of the groups' houses, whether in the group or not
     */
    public record Size(int households, int optedOut, int groups, int inGroups) {
        /** How many households may read it. */
        public int readers() {
            return Math.max(households, inGroups);
        }
    }

    public Size count(long committeeId, Audience audience) {
        AudienceSql sql = AudienceSql.of(committeeId, audience);
        int households = number("SELECT COUNT(*)" + sql.text(), sql.parameters());
        int optedOut = households == 0
                ? 0
                : number(
                        "SELECT COUNT(*)" + sql.text()
                                + " AND EXISTS (SELECT 1 FROM opt_out o WHERE o.household_id = h.id)",
                        sql.parameters());
        if (audience.groups().isEmpty()) {
            return new Size(households, optedOut, 0, 0);
        }
        String kinds = GroupKind.join(audience.groups());
        int groups = number(
                "SELECT COUNT(*) FROM group_chat g WHERE g.committee_id = ? AND " + PlanSql.GROUP_OF_KINDS,
                List.of(committeeId, kinds));
        int inGroups = number(
                "SELECT COUNT(*) FROM household h WHERE h.committee_id = ? AND h.standing = 'REGISTERED' AND EXISTS ("
                        + "SELECT 1 FROM group_chat g WHERE g.committee_id = h.committee_id AND "
                        + PlanSql.GROUP_OF_KINDS + " AND " + PlanSql.GROUP_OF_HOUSE + ")",
                List.of(committeeId, kinds));
        return new Size(households, optedOut, groups, inGroups);
    }

    private int number(String sql, List<Object> parameters) {
        return jdbc.sql(sql)
                .params(new ArrayList<>(parameters))
                .query(Integer.class)
                .single();
    }
}
