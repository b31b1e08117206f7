package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanekeeper.community.staff.Role;
import org.springframework.jdbc.core.JdbcTemplate;

class OwnCommitteeOnlyTest {
    private static final String BATCH = """
            {"size": 1, "place": "门口", "pickupFrom": "2030-01-01T00:00:00Z", "pickupUntil": "2030-01-02T00:00:00Z"}""";
    private static final Neighbourhood OURS = new Neighbourhood();
    private static final Neighbourhood THEIRS = new Neighbourhood();
    private static long relay;
    private static long delivery;
    private static long announcement;
    private static String code;

    @BeforeAll
    static void theirRelay() {
        THEIRS.roster(3);
        relay = THEIRS.openRelay();
        THEIRS.join(THEIRS.resident("theirs-1"), relay, 1);
        THEIRS.join(THEIRS.resident("theirs-2"), relay, 2);
        THEIRS.admin.post("/api/relays/" + relay + "/batches", BATCH);
        JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
        jdbc.update(
                "UPDATE delivery SET status = 'TO_CALL', channel = 'CALL' WHERE committee_id = ?", THEIRS.committeeId);
        delivery = jdbc.queryForObject(
                "SELECT MIN(id) FROM delivery WHERE committee_id = ?", Long.class, THEIRS.committeeId);
        announcement = THEIRS.admin
                .post("/api/announcements", Map.of("title", "停水", "text", "明天停水。", "audience", "COMMITTEE"))
                .json()
                .path("id")
                .asLong();
        code = jdbc.queryForObject(
                "SELECT MIN(code) FROM voucher WHERE committee_id = ?", String.class, THEIRS.committeeId);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    GET  | /api/relays/{relay}/entries                  |
                    POST | /api/relays/{relay}/entries/1/approve        | {}
                    POST | /api/relays/{relay}/entries/1/void           | {"reason": "x"}
                    GET  | /api/relays/{relay}/batches                  |
                    GET  | /api/relays/{relay}/batches/1                |
                    GET  | /api/relays/{relay}/batches/preview?size=5   |
                    POST | /api/relays/{relay}/publish                  | {}
                    POST | /api/relays/{relay}/close                    | {}
                    POST | /api/relays/{relay}/reopen                   | {}
                    POST | /api/relays/{relay}/extend                   | {"closesAt": "2030-01-02T00:00:00Z"}
                    POST | /api/relays/{relay}/batches                  | {"size": 1, "place": "门口", "pickupFrom": "2030-01-01T00:00:00Z", "pickupUntil": "2030-01-02T00:00:00Z"}
                    POST | /api/calls/{delivery}/reveal                 | {}
                    POST | /api/calls/{delivery}/outcome                | {"outcome": "TOLD"}
                    POST | /api/calls/{delivery}/phone                  | {"phone": "13812345678"}
                    POST | /api/vouchers/{code}/redeem                  | {}
                    GET  | /api/announcements/{announcement}            |
                    GET  | /api/announcements/{announcement}/preview    |
                    GET  | /api/announcements/{announcement}/sums       |
                    GET  | /api/announcements/{announcement}/receivers  |
                    POST | /api/announcements/{announcement}/hand-in    | {}
                    POST | /api/announcements/{announcement}/approve    | {}
                    POST | /api/announcements/{announcement}/send-back  | {}
                    POST | /api/announcements/{announcement}/plan       | {"channels": ["SMS"]}
                    POST | /api/announcements/{announcement}/send       | {}
                    POST | /api/announcements/{announcement}/pause      | {}
                    POST | /api/announcements/{announcement}/resume     | {}
                    POST | /api/announcements/{announcement}/cancel     | {}
                    POST | /api/announcements/{announcement}/trial      | {"phone": "13812345678"}
                    POST | /api/paste-preview                           | {"text": "1. 3-101 张三", "relayId": {relay}}
                    """)
    void whatIsAnotherCommitteesDoesNotExist(String method, String path, String body) {
        String there = path.replace("{relay}", String.valueOf(relay))
                .replace("{delivery}", String.valueOf(delivery))
                .replace("{announcement}", String.valueOf(announcement))
                .replace("{code}", code);
        Http.Reply reply = method.equals("GET")
                ? OURS.admin.get(there)
                : OURS.admin.post(there, body.replace("{relay}", String.valueOf(relay)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("not-found");
    }

    @Test
    void listsAreOurOwn() {
        assertThat(OURS.admin.get("/api/staff/relays").json().size()).isZero();
        assertThat(OURS.admin.get("/api/calls").json().size()).isZero();
        assertThat(THEIRS.admin.get("/api/staff/relays").json().size()).isEqualTo(1);
        assertThat(THEIRS.admin.get("/api/calls").json().size()).isEqualTo(1);
    }

    @Test
    void residentsJoinTheirOwnCommitteesRelays() {
        OURS.roster(1);
        Http resident = OURS.resident("ours");
        assertThat(OURS.join(resident, relay, 1).status()).isEqualTo(404);
        assertThat(resident.get("/api/relays/" + relay).status()).isEqualTo(404);
        assertThat(resident.get("/api/relays/" + relay + "/entries/mine").status())
                .isEqualTo(404);
    }

    @Test
    void eachRoleHasItsOwnDoors() {
        Http resident = OURS.resident("resident");
        Http pharmacist = OURS.staff(Role.PHARMACIST);
        Http guard = OURS.staff(Role.GUARD);
        for (Http someone : new Http[] {resident, pharmacist, guard}) {
            assertThat(someone.get("/api/staff/relays").problem()).isEqualTo("not-allowed");
            assertThat(someone.get("/api/calls").status()).isEqualTo(403);
            assertThat(someone.get("/api/relays/1/entries").status()).isEqualTo(403);
        }
        assertThat(guard.post("/api/vouchers/123456789012/redeem", "").status()).isEqualTo(403);
        assertThat(OURS.admin
                        .post("/api/relays/1/entries", Map.of("address", "3-101", "name", "张一"))
                        .status())
                .isEqualTo(403);
    }
}
