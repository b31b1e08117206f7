package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
    @Test
    void theInterfaceIsDescribedInTheTrial() {
        Http.Reply reply = Http.anybody().get("/v3/api-docs");
        assertThat(reply.status()).isEqualTo(200);
        JsonNode paths = reply.json().path("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/login",
                        "/api/staff/login",
                        "/api/relays",
                        "/api/relays/{id}/entries",
                        "/api/relays/{id}/entries/mine",
                        "/api/relays/{id}/batches/preview",
                        "/api/households/mine",
                        "/api/households/import",
                        "/api/calls/{deliveryId}/reveal",
                        "/api/vouchers/{code}/redeem",
                        "/api/relays/{id}/stall-entries",
                        "/api/relays/{id}/paper",
                        "/api/paste-preview",
                        "/api/groups")
                .allMatch(path -> path.startsWith("/api/"));
        assertThat(reply.json().at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        JsonNode join = paths.path("/api/relays/{id}/entries").path("post");
        assertThat(join.path("tags").get(0).asString()).isEqualTo("Entries");
        assertThat(join.path("parameters").toString())
                .contains("Idempotency-Key")
                .doesNotContain("resident");
        JsonNode signUp = reply.json().at("/components/schemas/SignUp/properties");
        assertThat(signUp.at("/onBehalf/description").asString()).contains("not bound");
        assertThat(signUp.at("/own/description").asString()).contains("where the person lives", "mobile");
    }

    @Test
    void itCanBeReadInABrowser() {
        assertThat(Http.anybody().get("/swagger-ui/index.html").status()).isEqualTo(200);
    }
}
