package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.ledger.LedgerBlock;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What staff do to entries: by reason, in the ledger and the log, and told. */
class EntryDeedsTest {
    private final Neighbourhood here = new Neighbourhood();
    private final JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
    private long relay;
    private String path;
    private Http clerk;

    @BeforeEach
    void fourSignUp() {
        here.roster(20);
        relay = here.openRelay();
        path = "/api/relays/" + relay + "/entries";
        clerk = here.staff(Role.CLERK);
        Http neighbour = here.resident("neighbour");
        for (int n = 1; n <= 4; n++) {
            assertThat(here.join(neighbour, relay, n).status()).isEqualTo(201);
        }
    }

    private JsonNode entry(int number) {
        return here.admin.get(path + "/" + number).json();
    }

    private List<String> told() {
        return jdbc.queryForList(
                "SELECT wording FROM notice WHERE committee_id = ? ORDER BY id", String.class, here.committeeId);
    }

    private List<String> logged() {
        return Server.bean(OperationLog.class).newest(here.committeeId, 50).stream()
                .map(OperationLog.Operation::operation)
                .filter(it -> it.startsWith("entry") || it.equals("relay.quota"))
                .toList();
    }

    private String ledger() {
        return String.join(
                "\n",
                Server.bean(LedgerBlocks.class).page(relay, 0, 1000).stream()
                        .map(LedgerBlock::records)
                        .toList());
    }

    @Test
    void anEntryIsStruckOutAndRestoredByAnother() {
        Http.Reply struck = clerk.post(path + "/2/void", Map.of("ground", "DUPLICATE", "note", "和李四家是一户"));
        assertThat(struck.json().path("status").asString()).isEqualTo("VOID");
        assertThat(clerk.post(path + "/2/restore", "").problem()).isEqualTo("second-person");
        assertThat(here.admin
                        .post(path + "/2/restore", Map.of("ground", "DUPLICATE"))
                        .problem())
                .isEqualTo("unfit-reason");
        Http.Reply restored = here.admin.post(path + "/2/restore", Map.of("note", "看错了"));
        assertThat(restored.json().path("status").asString())
                .as(restored.body())
                .isEqualTo("ACCEPTED");

        assertThat(told()).hasSize(2);
        assertThat(told().get(0)).contains("第 2 号", "已作废", "重复登记").doesNotContain("李四");
        assertThat(told().get(1)).contains("第 2 号", "已恢复");
        assertThat(logged()).startsWith("entry.restore", "entry.void");
        assertThat(ledger())
                .contains("\"kind\":\"voided\"", "\"kind\":\"restored\"")
                .doesNotContain("李四", "看错了");
        JsonNode history = entry(2).path("history");
        assertThat(history.valueStream().map(it -> it.path("what").asString()).toList())
                .containsExactly("登记（小程序）", "作废", "恢复");
        assertThat(history.get(1).path("why").asString()).isEqualTo("重复登记：和李四家是一户");
        assertThat(history.get(1).path("who").asString()).startsWith("工作人员");
        assertThat(history.get(1).path("matches").asBoolean()).isTrue();
        jdbc.update(
                "UPDATE operation_log SET reason = '重复登记：别的话' WHERE committee_id = ? AND operation = 'entry.void'",
                here.committeeId);
        assertThat(entry(2).path("history").get(1).path("matches").asBoolean()).isFalse();
    }

    @Test
    void aRoomIsCorrected() {
        assertThat(clerk.post(path + "/1/correct", Map.of("address", "哪里")).problem())
                .isEqualTo("address-not-understood");
        assertThat(clerk.post(path + "/1/correct", Map.of("address", "3-102"))
                        .json()
                        .path("number")
                        .asInt())
                .isEqualTo(2);
        assertThat(clerk.post(path + "/1/correct", Map.of("address", "3-101")).problem())
                .isEqualTo("same-household");
        assertThat(clerk.post(path + "/1/correct", Map.of("address", "3-110")).problem())
                .isEqualTo("not-verified");
        assertThat(clerk.post(path + "/1/correct", Map.of("address", "9-909")).problem())
                .isEqualTo("not-verified");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM household WHERE committee_id = ?", Integer.class, here.committeeId))
                .isEqualTo(20);
        Http.Reply done = clerk.post(path + "/1/correct", Map.of("address", "3-110", "verified", true));
        assertThat(done.json().path("address").asString()).as(done.body()).isEqualTo("3号楼110");
        assertThat(told()).singleElement().asString().contains("第 1 号的门牌已改为幸福里小区3号楼110");
        assertThat(logged()).containsExactly("entry.correct");
        assertThat(clerk.post(path + "/1/correct", Map.of("address", "9-909", "verified", true))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPlaceMovesAndBothHouseholdsAreTold() {
        Http.Reply done = clerk.post(
                path + "/1/transfer", Map.of("address", "3-110", "name", Neighbourhood.nameOf(10), "phone", ""));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(told()).hasSize(2);
        assertThat(told().get(0)).contains("第 1 号已转到别的门牌，不再算您家（幸福里小区3号楼101）的，原因：搬家");
        assertThat(told().get(1)).contains("已转到您家（幸福里小区3号楼110）");
        assertThat(jdbc.queryForList(
                        "SELECT household_id FROM delivery WHERE committee_id = ?", Long.class, here.committeeId))
                .doesNotHaveDuplicates();
        assertThat(clerk.post(path + "/1/transfer", Map.of("address", "3-111", "name", "赵六", "phone", "12"))
                        .problem())
                .isEqualTo("unfit-entry");
        assertThat(clerk.post(path + "/1/transfer", Map.of("address", "3-111", "phone", "13800000001"))
                        .json()
                        .path("detail")
                        .asString())
                .as("a number without its name is not left out in silence")
                .contains("姓名也写上");
    }

    @Test
    void aHouseholdLetsOthersGoFirst() {
        assertThat(clerk.post(path + "/1/yield", "").status()).isEqualTo(200);
        assertThat(clerk.post(path + "/1/yield", "").problem()).isEqualTo("nobody-behind");
        assertThat(told()).singleElement().asString().contains("第 1 号已让号");

        Http neighbour = here.resident("neighbour");
        Http.Reply asked = neighbour.post(path + "/mine/yield?number=2", "");
        assertThat(asked.problem()).isEqualTo("confirmation-needed");
        Http.Reply yielded = neighbour.post(path + "/mine/yield?number=2&confirm=true", "");
        assertThat(yielded.json().path("ahead").asInt()).as(yielded.body()).isEqualTo(3);
        assertThat(told()).hasSize(1);
        assertThat(here.resident("stranger")
                        .post(path + "/mine/yield?number=2&confirm=true", "")
                        .problem())
                .isEqualTo("not-signed-up");
        assertThat(clerk.post(path + "/mine/yield?confirm=true", "").status()).isEqualTo(403);
        assertThat(neighbour.post(path + "/3/yield", "").status()).isEqualTo(403);
    }

    @Test
    void severalAreCheckedAgainstTheRegisterAndApprovedAtOnce() {
        Http stranger = here.resident("stranger");
        stranger.post("/api/relays/" + relay + "/entries", Map.of("address", "3-111", "name", "钱七"));
        stranger.post(
                "/api/relays/" + relay + "/entries", Map.of("address", "8-808", "name", "钱七", "phone", "13900000001"));
        JsonNode reviews = clerk.get(path + "/reviews").json();
        assertThat(reviews.size()).isEqualTo(2);
        assertThat(reviews.get(0).path("name").asString()).isEqualTo("钱*");
        assertThat(reviews.get(0).path("registeredName").asString()).isEqualTo("张*");
        assertThat(reviews.get(1).path("registered").asBoolean()).isFalse();

        assertThat(clerk.post(path + "/approve", Map.of("numbers", List.of(5, 6, 1)))
                        .json()
                        .path("approved")
                        .asInt())
                .isEqualTo(2);
        assertThat(clerk.post(path + "/approve", Map.of("numbers", List.of())).problem())
                .isEqualTo("unfit-entry");
        assertThat(told()).hasSize(2).allMatch(it -> it.contains("核对好了"));
        assertThat(logged()).containsExactly("entry.approve", "entry.approve");
        assertThat(entry(5).path("entry").path("status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void theQuotaIsChanged() {
        String quota = "/api/relays/" + relay + "/quota";
        Http.Reply changed = clerk.post(quota, Map.of("total", 2, "ground", "SCHEDULE"));
        assertThat(changed.json().at("/shares/0/taken").asInt())
                .as(changed.body())
                .isEqualTo(2);
        assertThat(changed.json().path("secured").path("4").asBoolean(true)).isFalse();
        assertThat(clerk.post(quota, Map.of("total", 4))
                        .json()
                        .path("secured")
                        .path("4")
                        .asBoolean())
                .isTrue();
        assertThat(clerk.post(quota, Map.of("releaseWalkIns", true)).problem()).isEqualTo("unfit-relay");
        assertThat(clerk.post(quota, Map.of("cell", "nowhere", "quota", 3)).problem())
                .isEqualTo("unfit-relay");
        assertThat(clerk.post(quota, Map.of("total", -1)).status()).isEqualTo(422);
        assertThat(clerk.get(quota).json().size()).isEqualTo(1);
        assertThat(logged()).containsExactly("relay.quota", "relay.quota");
    }

    @Test
    void whatIsAnotherCommitteesDoesNotExist() {
        Http other = new Neighbourhood().admin;
        for (String deed : List.of("approve", "void", "restore", "correct", "transfer", "yield")) {
            Map<String, String> body = Map.of("note", "试试", "address", "3-101");
            assertThat(other.post(path + "/1/" + deed, body).status()).as(deed).isEqualTo(404);
        }
        assertThat(other.get(path + "/1").status()).isEqualTo(404);
        assertThat(other.get(path + "/reviews").status()).isEqualTo(404);
        assertThat(other.get("/api/relays/" + relay + "/quota").status()).isEqualTo(404);
        assertThat(other.post("/api/relays/" + relay + "/quota", Map.of("total", 1))
                        .status())
                .isEqualTo(404);
        assertThat(logged()).isEmpty();
    }
}
