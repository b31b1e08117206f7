package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.committee.Committees;

class MiniProgramLoginTest {
    private static final Neighbourhood FIRST = new Neighbourhood();
    private static final Neighbourhood SECOND = new Neighbourhood();

    @BeforeAll
    static void served() {
        Committees committees = Server.bean(Committees.class);
        committees.serve(FIRST.committeeId, "MINIAPP", Server.APP);
        committees.serve(FIRST.committeeId, "MINIAPP", Server.SHARED_APP);
        committees.serve(SECOND.committeeId, "MINIAPP", Server.SHARED_APP);
    }

    private static Http.Reply login(String code) {
        return Http.anybody().post("/api/login", Map.of("code", code, "appId", Server.APP));
    }

    @Test
    void aCodeBecomesAToken() {
        Http.Reply reply = login("sim-openid-a");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("householdBound").asBoolean()).isFalse();
        assertThat(Instant.parse(reply.json().path("expiresAt").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(29)));
        assertThat(reply.body()).doesNotContain("openid-a", "session");
        assertThat(Http.bearer(reply.json().path("token").asString())
                        .get("/api/relays")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSecondLoginIsTheSamePerson() {
        FIRST.roster(1);
        long relay = FIRST.openRelay();
        Http first = Http.bearer(login("sim-openid-b").json().path("token").asString());
        assertThat(FIRST.join(first, relay, 1).status()).isEqualTo(201);
        // the household is bound a moment after the number is given, so that nobody waits for it
        AtomicInteger logins = new AtomicInteger();
        Http.Reply again = await().until(
                        () -> login("sim-openid-b~" + logins.incrementAndGet()),
                        reply -> reply.json().path("householdBound").asBoolean());
        Http second = Http.bearer(again.json().path("token").asString());
        assertThat(second.get("/api/relays/" + relay + "/entries/mine").status())
                .isEqualTo(200);
    }

    @Test
    void aBadCodeIsToldInPlainWords() {
        Http.Reply reply = login("no-such-code");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("bad-code");
        assertThat(reply.json().path("detail").asString()).contains("重新打开");
    }

    @Test
    void aPlatformInTroubleIsToldAsSuch() {
        for (String fault : new String[] {"500", "refuse", "slow", "-1"}) {
            Http.anybody()
                    .post(
                            Server.platforms() + "/sim/faults",
                            Map.of("platform", "miniapp", "fault", fault, "times", 1));
            Http.Reply reply = login("sim-openid-c~" + fault);
            assertThat(reply.status()).as(fault + reply.body()).isEqualTo(503);
            assertThat(reply.header("Retry-After")).isNotEmpty();
            Http.anybody().delete(Server.platforms() + "/sim/faults");
        }
    }

    @Test
    void aSharedMiniProgramAsksForTheCommitteeOnce() {
        Http.Reply asked = Http.anybody().post("/api/login", Map.of("code", "sim-d", "appId", Server.SHARED_APP));
        assertThat(asked.problem()).isEqualTo("committee-ambiguous");
        assertThat(asked.json().path("choices").size()).isEqualTo(2);
        Map<String, Object> chosen =
                Map.of("code", "sim-d~2", "appId", Server.SHARED_APP, "committeeId", SECOND.committeeId);
        assertThat(Http.anybody().post("/api/login", chosen).status()).isEqualTo(200);
        assertThat(Http.anybody()
                        .post("/api/login", Map.of("code", "sim-d~3", "appId", Server.SHARED_APP))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void severalMiniProgramsHaveToBeTold() {
        assertThat(Http.anybody().post("/api/login", Map.of("code", "sim-e")).problem())
                .isEqualTo("unknown-app");
    }

    @Test
    void aConsentIsForOurTemplateOnly() {
        Http someone = Http.bearer(login("sim-openid-f").json().path("token").asString());
        assertThat(someone.post("/api/consents", Map.of("templateId", Server.TEMPLATE))
                        .status())
                .isEqualTo(204);
        assertThat(someone.post("/api/consents", Map.of("templateId", "another"))
                        .problem())
                .isEqualTo("unknown-template");
    }
}
