package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccounts;
import org.springframework.jdbc.core.JdbcTemplate;

/** What block owners see and do of their own buildings. */
class OwnBuildingsTest {
    private static final OwnedBlock BLOCK = new OwnedBlock();

    @Test
    void theirOwnIsShown() {
        assertThat(BLOCK.owner
                        .get("/api/relays/" + BLOCK.relay + "/entries")
                        .json()
                        .path("entries")
                        .valueStream()
                        .map(it -> it.path("number").asInt()))
                .containsExactly(1, 3, 5, 7);
        assertThat(BLOCK.owner
                        .get("/api/relays/" + BLOCK.relay + "/entries/reviews")
                        .json()
                        .valueStream()
                        .map(it -> it.path("number").asInt()))
                .containsExactly(5);
        assertThat(BLOCK.owner
                        .get("/api/calls")
                        .json()
                        .valueStream()
                        .map(it -> it.path("number").asInt()))
                .containsExactly(3);
        assertThat(BLOCK.owner
                        .get("/api/relays/" + BLOCK.relay + "/batches/1/hand-deliveries")
                        .json()
                        .valueStream()
                        .map(it -> it.path("number").asInt()))
                .containsExactly(1);
        assertThat(BLOCK.owner
                        .get("/api/staff/relays")
                        .json()
                        .get(0)
                        .path("signedUp")
                        .asInt())
                .isEqualTo(4);
        assertThat(BLOCK.owner.get("/api/relays/" + BLOCK.relay + "/entries/7").status())
                .isEqualTo(200);
        assertThat(BLOCK.browser.get("/admin").body()).contains("我的楼", "幸福里小区3号楼", "送上门名单");
        assertThat(BLOCK.browser.get("/admin/relays/" + BLOCK.relay).body()).contains("3号楼103");
        assertThat(BLOCK.browser.get("/admin/roster").body()).contains("3号楼101", "3号楼106");
        assertThat(BLOCK.browser
                        .get("/admin/relays/" + BLOCK.relay + "/entries")
                        .page()
                        .text())
                .contains("3号楼103", "共 4 条");
    }

    @Test
    void theyChangeTheirOwnAndNothingElse() {
        String entries = "/api/relays/" + BLOCK.relay + "/entries/";
        // of several, what is not theirs stays as it is
        assertThat(BLOCK.owner
                        .post(entries + "approve", Map.of("numbers", List.of(6)))
                        .json()
                        .path("approved")
                        .asInt())
                .isZero();
        assertThat(BLOCK.here.admin.get(entries + "6").body()).contains("REVIEW");
        Http.Reply away = BLOCK.owner.post(
                entries + "7/correct", Map.of("address", "7-105", "ground", "WRONG_ROOM", "verified", true));
        assertThat(away.status()).as(away.body()).isEqualTo(422);
        assertThat(away.problem()).isEqualTo("address-not-own");
        Http.Reply near = BLOCK.owner.post(
                entries + "7/correct", Map.of("address", "3-105", "ground", "WRONG_ROOM", "verified", true));
        assertThat(near.status()).as(near.body()).isEqualTo(200);
        assertThat(BLOCK.owner.post(entries + "1/carried", "").status()).isEqualTo(204);
    }

    @Test
    void whatIsTakenFromThemIsOutOfTheirSightAtOnce() {
        Neighbourhood there = new Neighbourhood();
        there.roster(2);
        long compound = Server.bean(JdbcTemplate.class)
                .queryForObject("SELECT id FROM compound WHERE committee_id = ?", Long.class, there.committeeId);
        String username = there.username(Role.BLOCK_OWNER);
        long id = Server.bean(StaffAccounts.class).named(username).orElseThrow().id();
        Http someone = Http.bearer(Http.anybody()
                .post("/api/staff/login", Map.of("username", username, "password", Neighbourhood.PASSWORD))
                .json()
                .path("token")
                .asString());
        long open = there.openRelay();
        there.join(there.resident("r1"), open, 1);
        String list = "/api/relays/" + open + "/entries";
        assertThat(someone.get(list).json().path("entries").size()).isZero();
        there.admin.put("/api/staff/" + id + "/buildings", Map.of("buildings", List.of(compound + "-3")));
        assertThat(someone.get(list).json().path("entries").size()).isEqualTo(1);
        there.admin.put("/api/staff/" + id + "/buildings", Map.of("buildings", List.of()));
        assertThat(someone.get(list).json().path("entries").size()).isZero();

        // neither a building of nobody's nor one of another committee's
        assertThat(there.admin
                        .put("/api/staff/" + id + "/buildings", Map.of("buildings", List.of("1-999")))
                        .status())
                .isEqualTo(422);
        assertThat(BLOCK.here
                        .admin
                        .put("/api/staff/" + id + "/buildings", Map.of("buildings", List.of()))
                        .status())
                .isEqualTo(404);
    }
}
