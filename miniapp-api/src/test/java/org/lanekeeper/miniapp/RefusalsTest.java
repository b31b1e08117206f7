package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.community.household.RosterSheet;
import tools.jackson.databind.JsonNode;

class RefusalsTest {
    private static final Neighbourhood HERE = new Neighbourhood();
    private static long relay;

    @BeforeAll
    static void anOpenRelay() {
        HERE.roster(1);
        relay = HERE.openRelay();
    }

    record Case(String label, String as, String key, String path, String body, int status, String problem) {
        @Override
        public String toString() {
            return label;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream file = RefusalsTest.class.getResourceAsStream("/cases/refusals.json")) {
            return Stream.of(Http.JSON.readValue(file, Case[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedInPlainWords(Case one) {
        Http someone = switch (one.as()) {
            case "admin" -> HERE.admin;
            case "resident" -> HERE.resident("careless");
            default -> Http.anybody();
        };
        Http keyed = one.key() == null ? someone : someone.with("Idempotency-Key", one.key());
        Http.Reply reply = keyed.post(one.path().replace("{relay}", String.valueOf(relay)), one.body());
        assertThat(reply.status()).as(reply.body()).isEqualTo(one.status());
        assertThat(reply.problem()).isEqualTo(one.problem());
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.path("detail").asString()).matches(".*[一-龥].*");
        assertThat(reply.body()).doesNotContain("Exception", "org.lanekeeper", "at [Source", "张三");
    }

    @Test
    void bodiesHaveALimit() {
        String large = "{\"name\": \"" + "大".repeat(30_000) + "\"}";
        assertThat(HERE.resident("large")
                        .post("/api/relays/" + relay + "/entries", large)
                        .status())
                .isEqualTo(413);
        // the same address, written differently
        assertThat(Http.anybody().post("/%61pi/staff/login", large).problem()).isEqualTo("too-large");
        assertThat(HERE.admin.upload("/api/relays", new byte[100_000]).problem())
                .isEqualTo("too-large");
        assertThat(HERE.admin
                        .upload("/api/households/import", new byte[5 * 1024 * 1024 + 1])
                        .problem())
                .isEqualTo("too-large");
    }

    @Test
    void severalDoorsAreOfferedToChooseFrom() {
        Neighbourhood wide = new Neighbourhood();
        wide.admin.upload(
                "/api/households/import",
                RosterSheet.write(
                        List.of(List.of("东苑", "3", "", "502", "赵一", ""), List.of("西苑", "3", "", "502", "钱二", ""))));
        long here = wide.openRelay();
        Http resident = wide.resident("visitor");
        String path = "/api/relays/" + here + "/entries";
        Http.Reply asked = resident.post(path, "{\"address\": \"3-502\", \"name\": \"孙三\"}");
        assertThat(asked.problem()).isEqualTo("address-ambiguous");
        assertThat(asked.json().path("choices").size()).isEqualTo(2);
        assertThat(asked.body()).doesNotContain("赵一");
        assertThat(resident.post(path, "{\"address\": \"3-502\", \"compound\": \"西苑\", \"name\": \"孙三\"}")
                        .status())
                .isEqualTo(201);
        assertThat(resident.post(path, "{\"address\": \"3-502\", \"name\": \"赵一\"}")
                        .status())
                .isEqualTo(201);
    }
}
