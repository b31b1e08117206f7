package org.lanekeeper.miniapp;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.gate.IssuingPoster;
import org.lanekeeper.community.visit.RegisteringVisit;
import org.lanekeeper.community.visit.VisitOutcome;
import org.lanekeeper.community.visit.VisitSheet;
import org.lanekeeper.community.visit.VisitWay;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.jdbc.core.JdbcTemplate;

/** A committee with a gate and its poster. */
final class GateTown {
    /** Of nobody; right by their check characters. */
    static final String NUMBER = "11010519491231002X";

    static final String PHONE = "13800138000";

    final Neighbourhood here = new Neighbourhood();
    final Gate gate;
    final String poster;

    GateTown() {
        here.roster(30);
        gate = open("南门");
        poster = issue(gate);
    }

    Gate open(String name) {
        long compound = Server.bean(JdbcTemplate.class)
                .queryForObject("SELECT MIN(id) FROM compound WHERE committee_id = ?", Long.class, here.committeeId);
        Gates gates = Server.bean(Gates.class);
        gates.add(here.committeeId, compound, name, Clock.systemUTC().instant());
        return gates.named(compound, name).orElseThrow();
    }

    static String issue(Gate gate) {
        return Server.bean(IssuingPoster.class).issue(gate, null).code();
    }

    String path() {
        return "/g/" + poster;
    }

    /** What a visitor types. */
    static Map<String, String> typed(String name, String number) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name-0", name);
        typed.put("kind-0", "RESIDENT_ID");
        typed.put("number-0", number);
        typed.put("phone", PHONE);
        typed.put("origin", "上海市浦东新区");
        typed.put("building", "3");
        typed.put("room", "101");
        typed.put("consent", "1");
        return typed;
    }

    static Map<String, String> with(Map<String, String> typed, String... changed) {
        Map<String, String> other = new HashMap<>(typed);
        IntStream.range(0, changed.length / 2).forEach(i -> other.put(changed[2 * i], changed[2 * i + 1]));
        return other;
    }

    /** A guard writes somebody in who comes on foot to 3-101; the code of the pass. */
    String register(String name, String origin) {
        VisitSheet sheet = new VisitSheet(
                List.of(new VisitSheet.Visitor(name, "RESIDENT_ID", NUMBER)),
                PHONE,
                origin,
                "",
                "3",
                "101",
                "",
                "FOOT",
                "",
                "FAMILY",
                "",
                Map.of(),
                "",
                0);
        VisitOutcome outcome = Server.bean(RegisteringVisit.class)
                .register(
                        gate,
                        sheet,
                        VisitWay.GUARD,
                        Server.bean(SiteSettings.class).zone(),
                        UUID.randomUUID().toString())
                .join();
        return ((VisitOutcome.Registered) outcome).visits().get(0).code();
    }

    int visits() {
        return Server.bean(JdbcTemplate.class)
                .queryForObject("SELECT COUNT(*) FROM visit WHERE committee_id = ?", Integer.class, here.committeeId);
    }
}
