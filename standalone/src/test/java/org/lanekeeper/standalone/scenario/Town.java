package org.lanekeeper.standalone.scenario;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The addresses and accounts of a running trial. */
final class Town {
    static final String MP = "wxtrial00000mp";
    static final String MINIAPP = "wxtrial00000ma";
    static final String TEMPLATE = "trial-template-call-to-buy";
    static final String PASSWORD = "trial-only";

    private final Web api;
    private final Web outside;

    /**
     * @param api of the mini-program interface
     * @param outside of the simulated platforms
     */
    Town(URI api, URI outside) {
        this.api = new Web(api, null);
        this.outside = new Web(outside, null);
    }

    Web outside() {
        return outside;
    }

    Web staff(String username) {
        JsonNode login = api.post("/api/staff/login", Map.of("username", username, "password", PASSWORD))
                .expect(200);
        return api.as(login.get("token").asString());
    }

    Web resident(String token) {
        return api.as(token);
    }

    /** Signs a mini-program user in, as the phone does: a code of the platform for a token of ours. */
    String miniProgramToken(String openid) {
        JsonNode code = outside.post("/sim/miniapp/" + MINIAPP + "/codes", Map.of("openid", openid))
                .body();
        JsonNode login = api.post("/api/login", Map.of("code", code.get("code").asString()))
                .expect(200);
        return login.get("token").asString();
    }

    void consent(String openid) {
        outside.post(
                        "/sim/miniapp/" + MINIAPP + "/consents",
                        Map.of("openid", openid, "templateId", TEMPLATE, "accept", true, "count", 1))
                .expect(200);
    }

    String say(String openid, String text) {
        return outside.post("/sim/mp/" + MP + "/messages", Map.of("from", openid, "text", text))
                .expect(200)
                .get("reply")
                .asString();
    }

    /** What the platforms have taken since then. */
    List<JsonNode> sent(Instant since) {
        List<JsonNode> sent = new ArrayList<>();
        outside.get("/sim/sent?since=" + since).expect(200).forEach(sent::add);
        return sent;
    }
}
