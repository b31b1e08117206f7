package org.lanekeeper.community.batch;

import java.util.List;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.relay.Relay;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What households hear of their called entries, and how. */
@Component
class HeardWords {
    private final JdbcTemplate jdbc;

    HeardWords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How its call to buy stands. */
    String calling(Relay relay, int number) {
        return jdbc.queryForObject(
                "SELECT d.status FROM delivery d JOIN notice n ON n.id = d.notice_id"
                        + " WHERE n.relay_id = ? AND n.kind = 'CALL_TO_BUY' AND d.number = ?",
                String.class,
                relay.id(),
                number);
    }

    void settle(Relay relay, int number, DeliveryStatus status, String channel) {
        jdbc.update(
                "UPDATE delivery d JOIN notice n ON n.id = d.notice_id SET d.status = ?, d.channel = ?"
                        + " WHERE n.relay_id = ? AND n.kind = 'CALL_TO_BUY' AND d.number = ?",
                status.name(),
                channel,
                relay.id(),
                number);
    }

    /** What was told of it until now went this way. */
    void hear(Relay relay, int number, DeliveryStatus status) {
        jdbc.update(
                "UPDATE delivery d JOIN notice n ON n.id = d.notice_id SET d.status = ?"
                        + " WHERE n.relay_id = ? AND n.kind = 'ENTRY' AND d.number = ?",
                status.name(),
                relay.id(),
                number);
    }

    List<String> told(Relay relay, int number) {
        return ofEntry("n.wording", relay, number);
    }

    /** How far each of the words has come. */
    List<String> statuses(Relay relay, int number) {
        return ofEntry("d.status", relay, number);
    }

    private List<String> ofEntry(String column, Relay relay, int number) {
        return jdbc.queryForList(
                "SELECT " + column + " FROM notice n JOIN delivery d ON d.notice_id = n.id"
                        + " WHERE n.relay_id = ? AND n.kind = 'ENTRY' AND d.number = ? ORDER BY n.id",
                String.class,
                relay.id(),
                number);
    }

    /** To whom somebody has to say it who cannot be written to. */
    List<Integer> ringsUp(Relay relay) {
        return jdbc.queryForList(
                "SELECT d.number FROM notice n JOIN delivery d ON d.notice_id = n.id"
                        + " WHERE n.relay_id = ? AND n.kind = 'ENTRY' AND d.refused_by = '' ORDER BY d.number, n.id",
                Integer.class,
                relay.id());
    }
}
