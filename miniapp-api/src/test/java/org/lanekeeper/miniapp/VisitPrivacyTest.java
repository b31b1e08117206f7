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

    /** As whoever steals the database reads them. */
    private static void tables(List<String> out) {
        JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
        for (String table : List.of("visit", "passing", "visit_purge", "visit_sum", "visit_consent", "operation_log")) {
            jdbc.queryForList("SELECT * FROM " + table)
                    .forEach(row -> row.values()
                            .forEach(value -> out.add(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.UTF_8)
                                            : String.valueOf(value))));
        }
    }
}
