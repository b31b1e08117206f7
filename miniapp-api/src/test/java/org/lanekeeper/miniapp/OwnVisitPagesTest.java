package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.miniapp.GateTown.NUMBER;
import static org.lanekeeper.miniapp.GateTown.PHONE;
import static org.lanekeeper.miniapp.GateTown.typed;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Visitors see what is kept of them. */
class OwnVisitPagesTest {
    private static final GateTown TOWN = new GateTown();

    private final Caller caller = new Caller();

    private Http.Reply send(Map<String, String> values) {
        return caller.send(caller.get(TOWN.path()), TOWN.path(), values);
    }

    @Test
    void onesOwnVisitIsSeenCorrectedAndWithdrawn() {
        Document pass = caller.follow(send(typed("陈一", NUMBER))).page();
        String code = pass.select(".code").text();
        Http.Reply ask = caller.get("/g/mine");
        assertThat(caller.send(ask, "/g/mine", Map.of("code", code, "phone", "13800138001"))
                        .status())
                .isEqualTo(404);
        Http.Reply mine = caller.send(ask, "/g/mine", Map.of("code", code.toLowerCase(), "phone", PHONE));
        assertThat(mine.page().text())
                .contains("陈一", "110*************2X", "138****8000")
                .doesNotContain(NUMBER);
        Map<String, String> correction = Map.of("code", code, "phone", PHONE, "act", "correct", "name", "陈壹");
        assertThat(caller.send(mine, "/g/mine", correction).page().text()).contains("改好了", "陈壹");
        Map<String, String> withdrawal = Map.of("code", code, "phone", PHONE, "act", "withdraw");
        assertThat(caller.send(mine, "/g/mine", withdrawal).page().text()).contains("已经撤回");
        assertThat(caller.send(ask, "/g/mine", Map.of("code", code, "phone", PHONE))
                        .status())
                .isEqualTo(404);
        assertThat(Server.bean(JdbcTemplate.class)
                        .queryForList("SELECT sealed FROM visit WHERE code = ?", byte[].class, code.replace(" ", "")))
                .allMatch(words -> words.length == 0);
    }

    @Test
    void whoeverGuessesIsSlowedAndTheOthersAreNot() {
        Document pass = caller.follow(send(typed("陈一", NUMBER))).page();
        String code = pass.select(".code").text();
        Http.Reply ask = caller.get("/g/mine");
        for (int i = 0; i < 5; i++) {
            caller.send(ask, "/g/mine", Map.of("code", code, "phone", "1380013800" + (i + 1)));
        }
        assertThat(caller.send(ask, "/g/mine", Map.of("code", code, "phone", PHONE))
                        .status())
                .isEqualTo(429);
    }
}
