package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.staff.Role;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plants numbers that nobody has and looks for them in all that comes out: nothing of a visitor is where it need not be. */
class VisitPrivacyTest {
    private static final String NAME = "钟离植植";
    private static final String NUMBER = "310101199003078889";
    private static final String PHONE = "13987654321";
    private static final String PASSPORT = "G87654321";
    private static final List<String> PLANTED = List.of(NAME, NUMBER, PHONE, PASSPORT, "沪B7N3P1", "植物园来的");

    @Test
    void nothingOfAVisitorComesOutWhereItNeedNot() {
        GateTown town = new GateTown();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("org.lanekeeper");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = ours.getLevel();
        heard.start();
        root.addAppender(heard);
        ours.setLevel(Level.DEBUG);
        List<String> out = new ArrayList<>();
        try {
            live(town, out);
            work(town, out);
        } finally {
            root.detachAppender(heard);
            ours.setLevel(before);
        }
        heard.list.stream()
                .map(event -> event.getFormattedMessage()
                        + event.getMDCPropertyMap()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .forEach(out::add);
        out.add(Server.bean(MeterRegistry.class).getMeters().stream()
                .map(meter -> meter.getId().toString())
                .collect(Collectors.joining("\n")));
        out.add(Http.anybody().get("/actuator/health").body());
        tables(out);
        for (String planted : PLANTED) {
            assertThat(out).as(planted).noneMatch(text -> text.contains(planted));
        }
    }

    /** A visitor's day: registers in every way, is refused, looks, withdraws. What only the visitor reads is left out. */
    private static void live(GateTown town, List<String> out) {
        Caller caller = new Caller();
        Map<String, String> typed = GateTown.with(
                GateTown.typed(NAME, NUMBER), "phone", PHONE, "transport", "CAR", "plate", "沪B7N3P1", "words", "植物园来的");
        Http.Reply blank = caller.get(town.path());
        Http.Reply sent = caller.send(blank, town.path(), typed);
        out.add(sent.response().headers().map().toString());
        Http.Reply pass = caller.follow(sent);
        out.add(pass.body());
        out.add(caller.get(town.path()).body());
        out.add(caller.cookie("lanekeeper_visitor"));
        // refused without a page of one's own: another site's form, too much, nothing there, a broken body
        out.add(Http.anybody().form(town.path(), typed).body());
        out.add(caller.send(blank, town.path(), GateTown.with(typed, "words", NUMBER + "x".repeat(70_000)))
                .body());
        out.add(Http.anybody().get("/g/" + NUMBER).body().replace("/g/" + NUMBER, ""));
        Http program = town.here.resident("planted");
        String path = "/api/gates/" + town.poster + "/visits";
        out.add(program.post(path, "{\"visitors\":[{\"name\":\"" + NAME + "\",\"number\":\"" + NUMBER + "\"")
                .body());
        Map<String, Object> visit = Map.of(
                "visitors",
                List.of(Map.of("name", NAME, "document", "PASSPORT", "number", PASSPORT)),
                "phone",
                PHONE + "0",
                "reason",
                NUMBER,
                "transport",
                PHONE);
        Http.Reply unfit = program.post(path, visit);
        assertThat(unfit.status()).isEqualTo(422);
        out.add(unfit.body());
        Http.Reply ask = caller.get("/g/mine");
        String code = pass.body().replaceAll("(?s).*class=\"code\">([^<]*)<.*", "$1");
        caller.send(ask, "/g/mine", Map.of("code", code, "phone", PHONE));
        caller.send(ask, "/g/mine", Map.of("code", code, "phone", PHONE, "act", "withdraw"));
    }

    /** A guard's day and the committee's. What they were shown because they typed it or said why is left out. */
    private static void work(GateTown town, List<String> out) {
        Caller guard = signedIn(town, Role.GUARD);
        String here = "/guard/" + town.gate.id();
        Map<String, String> typed = GateTown.with(
                GateTown.typed(NAME, NUMBER), "phone", PHONE, "transport", "CAR", "plate", "沪B7N3P1", "words", "植物园来的");
        typed.put("reason", "FAMILY");
        Http.Reply form = guard.get(here + "/visitor");
        assertThat(guard.send(form, here + "/visitor", GateTown.with(typed, "number-0", NUMBER + "1"))
                        .status())
                .isEqualTo(200);
        Http.Reply registered = guard.send(form, here + "/visitor", typed);
        assertThat(registered.status()).isEqualTo(302);
        out.add(registered.response().headers().map().toString());
        out.add(guard.get(here).body());
        out.add(guard.get(here + "/board").body());
        out.add(guard.get(here + "/shift").body());

        Caller committee = signedIn(town, Role.CLERK);
        Server.bean(JdbcTemplate.class)
                .update(
                        "UPDATE staff SET role = 'ADMIN' WHERE committee_id = ? AND role = 'CLERK'",
                        town.here.committeeId);
        Http.Reply table = committee.get("/admin/visits");
        out.add(table.body());
        committee.send(table, "/admin/visits/find", Map.of("document", NUMBER));
        committee.send(table, "/admin/visits/export", Map.of("why", "报送"));
        String visit = "/admin/visits/"
                + Server.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT MAX(id) FROM visit WHERE committee_id = ?", Long.class, town.here.committeeId);
        // the plate has to be seen, it stands on the car; and why somebody comes
        out.add(committee.get(visit).body().replace("沪B7N3P1", "").replace("植物园来的", ""));
        Http.Reply revealed = committee.send(committee.get(visit), visit + "/reveal", Map.of("reason", "核对"));
        assertThat(revealed.body()).contains(NAME);
        out.add(committee.get("/admin/log").body());
        Http.Reply listing = committee.get("/admin/followups");
        assertThat(committee
                        .send(
                                listing,
                                "/admin/followups",
                                Map.of("name", NAME, "phone", PHONE, "document", NUMBER, "door", "3-101"))
                        .status())
                .isIn(200, 302);
        out.add(committee.get("/admin/followups").body());
    }

    private static Caller signedIn(GateTown town, Role role) {
        Caller caller = new Caller();
        Map<String, String> login = Map.of("username", town.here.username(role), "password", Neighbourhood.PASSWORD);
        assertThat(caller.send(caller.get("/admin/login"), "/admin/login", login)
                        .status())
                .isEqualTo(302);
        return caller;
    }

    /** As whoever steals the database reads them, all of them. */
    private static void tables(List<String> out) {
        JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
        List<String> names = jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()", String.class);
        assertThat(names).contains("visit", "operation_log");
        for (String table : names) {
            jdbc.queryForList("SELECT * FROM `" + table + "`")
                    .forEach(row -> row.values()
                            .forEach(value -> out.add(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.UTF_8)
                                            : String.valueOf(value))));
        }
    }
}
