package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has to be told of one step of {@link QueueModel}: whom it moved over the edge of the quota, but for whom it was done to. */
final class ModelNews {
    private static final String TOLD = """
            SELECT d.id, d.number, n.wording LIKE '%从候补排进%' AS within FROM delivery d JOIN notice n ON n.id = d.notice_id
            WHERE n.relay_id = ? AND n.kind = 'ENTRY' AND n.wording LIKE '%候补%' AND d.id > ? ORDER BY d.number""";

    private final JdbcTemplate jdbc;
    private final Relay relay;
    private final QueueModel model;
    private Map<Integer, Seen> before = Map.of();
    private boolean awaitedDraw;
    private long heard;

    ModelNews(JdbcTemplate jdbc, Relay relay, QueueModel model) {
        this.jdbc = jdbc;
        this.relay = relay;
        this.model = model;
    }

    /** An entry that holds a place: by the deed, and whether it is within the quota. */
    private record Seen(String deed, boolean secured) {}

    private Map<Integer, Seen> look() {
        Map<Integer, Boolean> secured = model.shares().secured();
        Map<Integer, Seen> seen = new HashMap<>();
        model.lines().stream()
                .filter(ModelLine::counts)
                .forEach(line -> seen.put(
                        line.number,
                        new Seen(
                                line.household.id() + " " + line.quantity + " " + line.effective,
                                secured.get(line.number))));
        return seen;
    }

    void beforeStep() {
        before = look();
        awaitedDraw = model.awaitsDraw();
    }

    /** Nobody is moved in silence, and nobody hears what is not so. */
    void afterStep(String where) {
        Map<Integer, Seen> after = look();
        List<String> expected = new ArrayList<>();
        after.keySet().stream().sorted().forEach(number -> {
            Seen now = after.get(number);
            Seen then = before.get(number);
            boolean moved = then != null && then.deed.equals(now.deed) && then.secured != now.secured;
            if (moved && awaitedDraw == model.awaitsDraw()) {
                expected.add(number + (now.secured ? " within" : " beyond"));
            }
        });
        List<String> told = new ArrayList<>();
        jdbc.query(
                TOLD,
                row -> {
                    heard = Math.max(heard, row.getLong("id"));
                    told.add(row.getInt("number") + (row.getBoolean("within") ? " within" : " beyond"));
                },
                relay.id(),
                heard);
        assertThat(told).as(where + " told").isEqualTo(expected);
    }
}
