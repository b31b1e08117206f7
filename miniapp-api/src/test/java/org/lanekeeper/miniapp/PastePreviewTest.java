package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.community.staff.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What {@code POST /api/paste-preview} answers, as data in {@code cases/pastes.json}; and whom, and how much. */
class PastePreviewTest {
    private static final String PATH = "/api/paste-preview";
    private static final Neighbourhood OURS = new Neighbourhood();
    private static long relay;

    @BeforeAll
    static void aRelay() {
        OURS.roster(20);
        relay = OURS.openRelay();
        OURS.join(OURS.resident("pasted-1"), relay, 1);
    }

    record Case(String label, String text, JsonNode answer) {
        @Override
        public String toString() {
            return label;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream file = PastePreviewTest.class.getResourceAsStream("/cases/pastes.json")) {
            List<Case> cases = new ArrayList<>();
            Http.JSON
                    .readTree(file)
                    .forEach(one -> cases.add(new Case(
                            one.path("label").asString(), one.path("text").asString(), one.path("answer"))));
            return cases.stream();
        }
    }

    private static Http.Reply preview(Http who, String text, Long ofRelay) {
        Map<String, Object> body = new HashMap<>();
        body.put("text", text);
        if (ofRelay != null) {
            body.put("relayId", ofRelay);
        }
        return who.post(PATH, body);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatTheTextSays(Case one) {
        Http.Reply reply = preview(OURS.admin, one.text(), null);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(one.answer());
    }

    @Test
    void besideARelayRosterAndQueueAreAskedToo() {
        String text = "#接龙\n口罩预订\n\n1. 3-101 " + Neighbourhood.nameOf(1) + "\n2. 3-110 李不同\n3. 3-999 王五\n4. 3-102 "
                + Neighbourhood.nameOf(2);
        JsonNode rows = preview(OURS.admin, text, relay).json().path("rows");
        assertThat(rows.at("/0/beside/state").asString()).isEqualTo("ALREADY_IN");
        assertThat(rows.at("/0/beside/taken").asInt()).isEqualTo(1);
        assertThat(rows.at("/0/beside/door").asString()).isEqualTo("小程序");
        assertThat(rows.at("/1/beside/words/0").asString()).contains("姓名和名册不一样");
        assertThat(rows.at("/2/beside/state").asString()).isEqualTo("UNCLEAR");
        assertThat(rows.at("/2/beside/words/0").asString()).contains("名册里没有 3号楼999");
        assertThat(rows.at("/3/beside/state").asString()).isEqualTo("READY");
        assertThat(rows.at("/3/beside/change").asString()).isEqualTo("ADDED");
        assertThat(Server.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT COUNT(*) FROM pasted_copy WHERE committee_id = ?",
                                Integer.class,
                                OURS.committeeId))
                .isZero();
    }

    @Test
    void anotherCommitteesRelayDoesNotExist() {
        Neighbourhood theirs = new Neighbourhood();
        assertThat(preview(theirs.admin, "#接龙\n\n1. 3-101 张三", relay).problem()).isEqualTo("not-found");
    }

    @Test
    void onlyTheCommitteesPeopleMayAsk() {
        String text = "#接龙\n\n1. 3-101 张三\n2. 3-102 李四";
        assertThat(preview(Http.anybody(), text, null).status()).isEqualTo(401);
        assertThat(preview(OURS.resident("pasted-2"), text, null).status()).isEqualTo(403);
        assertThat(preview(OURS.staff(Role.GUARD), text, null).status()).isEqualTo(403);
        assertThat(preview(OURS.staff(Role.PHARMACIST), text, null).status()).isEqualTo(403);
        assertThat(preview(OURS.staff(Role.CLERK), text, null).status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        Http.Reply empty = preview(OURS.admin, "  ", null);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().path("detail").asString()).contains("整段粘贴");
        assertThat(OURS.admin.post(PATH, "{}").status()).isEqualTo(422);
        assertThat(OURS.admin.post(PATH, "{\"text\": 1").status()).isEqualTo(400);
        Http.Reply large = preview(OURS.admin, "1. 3-101 张三\n".repeat(5000), null);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("detail").asString()).contains("64 KB");
    }

    @Test
    void aThousandRowsFitAndStrangeTextsComeBackAsTheyWere() {
        StringBuilder text = new StringBuilder("#接龙\n口罩\n\n");
        for (int i = 1; i <= 1000; i++) {
            text.append(i)
                    .append(". ")
                    .append(1 + i / 100)
                    .append('-')
                    .append(100 * (1 + i % 100 / 10) + 1 + i % 10)
                    .append(" 张三 2包\n");
        }
        JsonNode all = preview(OURS.admin, text.toString(), null).json();
        assertThat(all.path("rows").size()).isEqualTo(1000);
        assertThat(all.at("/rows/999/quantity").asInt()).isEqualTo(2);

        String hostile =
                "#接龙\n<script>alert(1)</script>\n\n1. 3-101 <img src=x onerror=alert(1)>\n2. 3-102 =HYPERLINK(\"x\")\n"
                        + "3. 3-103 '; DROP TABLE relay; --\n4. 3-104 \u202E张三\u0000\n5. 3-105 ${7*7} #{7*7}";
        Http.Reply reply = preview(OURS.admin, hostile, relay);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("relay").asBoolean()).isTrue();
        assertThat(reply.header("Content-Type")).startsWith("application/json");
    }
}
