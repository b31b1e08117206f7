package org.lanekeeper.community.announcement;

import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who gets an announcement, in the order of doors: by its audience before it is planned, by its plan from then on. So whoever
 * approves it can look through all of them.
 */
@Service
public class ListingReceivers {
    private static final String IN_ORDER =
            " ORDER BY h.compound_id, LENGTH(h.building), h.building, LENGTH(h.room), h.room, h.id LIMIT ? OFFSET ?";
    private static final String DOOR =
            "SELECT (SELECT c.name FROM compound c WHERE c.id = h.compound_id) AS compound, h.building, h.unit, h.room,"
                    + " COALESCE(h.name, '') AS name, h.phone,"
                    + " EXISTS (SELECT 1 FROM opt_out o WHERE o.household_id = h.id) AS opted_out, ";
    private static final String PLANNED = " FROM delivery d JOIN household h ON h.id = d.household_id"
            + " WHERE d.committee_id = ? AND d.notice_id = ?";

    private final JdbcClient jdbc;

    ListingReceivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which of them.
     *
     * @param channel null for all; without effect before there is a plan, as the other
     * @param status null for all
     */
    public record Wanted(Channel channel, DeliveryStatus status) {
        private String sql(List<Object> parameters) {
            StringBuilder sql = new StringBuilder();
            if (channel != null) {
                sql.append(" AND d.channel = ?");
                parameters.add(channel.name());
            }
            if (status != null) {
                sql.append(" AND d.status = ?");
                parameters.add(status.name());
            }
            return sql.toString();
        }
    }

    public int count(Announcement announcement, Wanted wanted) {
        List<Object> parameters = new ArrayList<>();
        return jdbc.sql("SELECT COUNT(*)" + from(announcement, wanted, parameters))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    public List<Receiver> page(Announcement announcement, Wanted wanted, int skipped, int most) {
        List<Object> parameters = new ArrayList<>();
        String now = announcement.noticeId() == null
                ? "NULL AS channel, NULL AS status, FALSE AS possibly_twice"
                : "d.channel, d.status, d.possibly_twice";
        String sql = DOOR + now + from(announcement, wanted, parameters) + IN_ORDER;
        parameters.add(most);
        parameters.add(skipped);
        return jdbc.sql(sql).params(parameters).query(Receiver.class).list();
    }

    private static String from(Announcement announcement, Wanted wanted, List<Object> parameters) {
        if (announcement.noticeId() == null) {
            AudienceSql audience = AudienceSql.of(announcement.committeeId(), announcement.audienceOf());
            parameters.addAll(audience.parameters());
            return audience.text();
        }
        parameters.add(announcement.committeeId());
        parameters.add(announcement.noticeId());
        return PLANNED + wanted.sql(parameters);
    }
}
