package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.staff.OperationLog;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A relay of eight households of which six are called; the sixth has its goods carried to the door. */
final class CalledSix {
    final Neighbourhood here = new Neighbourhood();
    final long relay;
    final String path;

    CalledSix() {
        here.roster(9);
        relay = here.openRelay();
        path = "/api/relays/" + relay;
        for (int n = 1; n <= 8; n++) {
            here.join(here.resident("called" + n), relay, n);
        }
        here.admin.put(path + "/entries/6/hand-delivery", Map.of("handDelivery", true));
        Map<String, Object> plan = new HashMap<>(Map.of("size", 6, "place", "居委会门口"));
        plan.put("pickupFrom", "2099-02-04T09:00:00+08:00");
        plan.put("pickupUntil", "2099-02-04T11:00:00+08:00");
        Http.Reply called = here.admin.post(path + "/batches", plan);
        assertThat(called.status()).as(called.body()).isEqualTo(201);
    }

    Http.Reply end(int number, String outcome) {
        return here.admin.post(path + "/entries/" + number + "/outcome", Map.of("outcome", outcome));
    }

    JsonNode account() {
        return here.admin.get(path + "/batches/1/account").json();
    }

    List<String> told(int number) {
        return Server.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT n.wording FROM notice n JOIN delivery d ON d.notice_id = n.id"
                                + " WHERE n.committee_id = ? AND d.number = ? AND n.wording IS NOT NULL ORDER BY n.id",
                        String.class,
                        here.committeeId,
                        number);
    }

    /** Newest reasons by operation. */
    Map<String, String> logged() {
        Map<String, String> reasons = new HashMap<>();
        Server.bean(OperationLog.class)
                .newest(here.committeeId, 50)
                .forEach(one -> reasons.putIfAbsent(one.operation(), one.reason()));
        return reasons;
    }
}
