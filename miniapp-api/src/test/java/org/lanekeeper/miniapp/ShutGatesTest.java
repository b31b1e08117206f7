package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lanekeeper.miniapp.GateTown.NUMBER;
import static org.lanekeeper.miniapp.GateTown.typed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.visit.VisitRule;
import org.lanekeeper.community.visit.VisitRules;

/** A poster that is not ours, a gate that is closed, words that have changed, a database that is away: the form stays. */
class ShutGatesTest {
    private static final int CONNECTIONS = 12;

    private final Caller caller = new Caller();

    @Test
    void aChangedNoticeIsReadAgain() {
        GateTown town = new GateTown();
        Http.Reply old = caller.get(town.path());
        caller.follow(caller.send(old, town.path(), typed("陈一", NUMBER)));
        VisitRules rules = Server.bean(VisitRules.class);
        VisitRule rule = rules.of(town.here.committeeId);
        rules.keep(new VisitRule(rule.committeeId(), 60, 7, true, true, "演练", ""));
        await().untilAsserted(() -> assertThat(caller.get(town.path()).page().text())
                .contains("保存 7 天")
                .doesNotContain("和上次一样"));
        Http.Reply late = caller.send(old, town.path(), typed("林二", "E1"));
        assertThat(late.page().select("#consent-error").text()).contains("说明改过了");
    }

    @Test
    void postersThatAreNotOursOrTakenBackTakeNothingIn() {
        GateTown town = new GateTown();
        assertThat(Http.anybody().get("/g/000000000000").status()).isEqualTo(404);
        assertThat(Http.anybody().get("/g/" + "x".repeat(30)).status()).isEqualTo(404);
        Http.Reply before = caller.get(town.path());
        Server.bean(Gates.class)
                .revoke(
                        town.here.committeeId,
                        town.gate.id(),
                        1,
                        null,
                        Clock.systemUTC().instant());
        await().until(() -> caller.get(town.path()).status() == 410);
        Http.Reply revoked = caller.get(town.path());
        assertThat(revoked.page().text()).contains("停用", "门卫");
        assertThat(caller.send(before, town.path(), typed("陈一", NUMBER)).status())
                .isEqualTo(410);
        assertThat(town.visits()).isZero();
        String fresh = GateTown.issue(town.gate);
        assertThat(caller.get("/g/" + fresh).status()).isEqualTo(200);
    }

    @Test
    void aClosedGateKeepsTheForm() {
        GateTown town = new GateTown();
        Http.Reply before = caller.get(town.path());
        Server.bean(Gates.class)
                .close(town.here.committeeId, town.gate.id(), Clock.systemUTC().instant());
        await().until(() -> caller.get(town.path()).page().text().contains("这个门现在不登记"));
        Http.Reply closed = caller.send(before, town.path(), typed("陈一", NUMBER));
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.page().select("#sum").text()).contains("这个门现在不登记");
        assertThat(closed.page().select("#number-0").val()).isEqualTo(NUMBER);
    }

    /** The form comes back, whatever is missing; sent again it registers once. */
    @Test
    void theDatabaseGoesAwayAndTheFormStays() throws SQLException {
        GateTown town = new GateTown();
        Http.Reply blank = caller.get(town.path());
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                taken.add(Server.bean(DataSource.class).getConnection());
            }
            Http.Reply busy = caller.send(blank, town.path(), typed("陈一", NUMBER));
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.header("Retry-After")).isNotEmpty();
            assertThat(busy.page().select("#sum").text()).contains("再按一次");
            assertThat(busy.page().select("#number-0").val()).isEqualTo(NUMBER);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        String first = caller.send(blank, town.path(), typed("陈一", NUMBER)).header("Location");
        assertThat(caller.send(blank, town.path(), typed("陈一", NUMBER)).header("Location"))
                .isEqualTo(first)
                .contains("/g/pass/");
        assertThat(town.visits()).isEqualTo(1);
    }
}
