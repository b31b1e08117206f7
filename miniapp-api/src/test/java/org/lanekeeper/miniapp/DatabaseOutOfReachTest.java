package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseOutOfReachTest {
    private static final int CONNECTIONS = 12;

    @Test
    void peopleAreToldToComeAgainAndLoseNothing() throws SQLException {
        Neighbourhood here = new Neighbourhood();
        here.roster(1);
        long relay = here.openRelay();
        Http resident = here.resident("patient").with("Idempotency-Key", "the-same");
        resident.get("/api/relays");
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                taken.add(Server.bean(DataSource.class).getConnection());
            }
            Http.Reply join = here.join(resident, relay, 1);
            assertThat(join.status()).as(join.body()).isEqualTo(503);
            assertThat(join.problem()).isEqualTo("unavailable");
            assertThat(join.header("Retry-After")).isNotEmpty();
            assertThat(join.json().path("detail").asString()).contains("位置不会丢", "再");

            Http.Reply unknown = Http.bearer("A".repeat(43)).get("/api/relays");
            assertThat(unknown.status()).isEqualTo(503);
            assertThat(unknown.header("Retry-After")).isNotEmpty();

            Http.Reply login =
                    Http.anybody().post("/api/staff/login", Map.of("username", "someone", "password", "something"));
            assertThat(login.status()).isEqualTo(503);

            Http.Reply console = Http.anybody()
                    .with("Cookie", "lanekeeper_staff=" + "A".repeat(43))
                    .get("/admin/relays");
            assertThat(console.status()).isEqualTo(503);
            assertThat(console.page().select("h1").text()).isEqualTo("系统正忙");
            assertThat(Http.anybody().get("/b/777777").status()).isEqualTo(503);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(here.join(resident, relay, 1).status()).isEqualTo(201);
    }
}
