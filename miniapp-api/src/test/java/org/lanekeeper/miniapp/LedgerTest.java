package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.ledger.LedgerFindings;
import org.lanekeeper.community.ledger.LedgerHead;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.lanekeeper.community.ledger.VerifyingLedger;
import tools.jackson.databind.JsonNode;

/** What everybody may have of a ledger. */
class LedgerTest {
    private static final Neighbourhood HERE = new Neighbourhood();
    private static final int HOUSEHOLDS = 30;
    private static long relay;

    @BeforeAll
    static void aRelayInWhichThingsHappen() {
        HERE.roster(HOUSEHOLDS);
        relay = HERE.openRelay();
        Http neighbour = HERE.resident("ledger-neighbour");
        for (int n = 1; n <= HOUSEHOLDS; n++) {
            HERE.join(neighbour, relay, n);
        }
        String path = "/api/relays/" + relay;
        HERE.admin.post(path + "/entries/3/void", Map.of("reason", "张三重复"));
        HERE.admin.post(
                path + "/batches",
                Map.of(
                        "size", 5,
                        "place", "门口",
                        "pickupFrom", "2030-02-04T01:00:00Z",
                        "pickupUntil", "2030-02-04T03:30:00Z"));
    }

    @Test
    void theDownloadedLedgerIsWholeAndNamesNobody() throws IOException {
        Http.Reply reply = Http.anybody().get("/b/" + relay + "/ledger.jsonl");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/x-ndjson;charset=UTF-8");
        assertThat(reply.header("Content-Disposition")).contains("attachment", "ledger-" + relay + ".jsonl");
        LedgerFindings findings = verify(reply.body());
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.accepted()).isGreaterThanOrEqualTo(1);
        assertThat(reply.body()).contains("\"kind\":\"voided\"", "\"kind\":\"called\"");
        assertThat(reply.body()).doesNotContain("张", "13800", "3-10", "重复");
    }

    @Test
    void anUnchangedLedgerIsNotSentAgainAndAGrownOneIs() {
        long another = HERE.openRelay();
        String path = "/b/" + another + "/ledger.jsonl";
        Http.Reply first = Http.anybody().get(path);
        Http knowing = Http.anybody().with("If-None-Match", first.header("ETag"));

        assertThat(knowing.get(path).status()).isEqualTo(304);
        HERE.join(HERE.resident("ledger-late"), another, 1);
        Http.Reply grown = knowing.get(path);
        assertThat(grown.status()).isEqualTo(200);
        assertThat(grown.body()).startsWith(first.body());
    }

    @Test
    void theHeadIsThatOfTheLastLine() throws IOException {
        JsonNode head = Http.anybody().get("/b/" + relay + "/ledger/head").json();
        LedgerFindings findings =
                verify(Http.anybody().get("/b/" + relay + "/ledger.jsonl").body());

        assertThat(head.path("hash").asString()).isEqualTo(findings.head());
        assertThat(head.path("seq").asLong()).isEqualTo(findings.lines());
        assertThat(head.path("shown").asString().replace(" ", ""))
                .isEqualTo(findings.head().substring(0, 16));
        assertThat(head.path("at").asString()).endsWith("+08:00");
        assertThat(head.path("lastDay").isNull()).isTrue();
    }

    @Test
    void theHeadOfTheLastDayIsKept() {
        long longer = longLedger();
        JsonNode head = Http.anybody().get("/b/" + longer + "/ledger/head").json();

        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.ofHours(8));
        assertThat(head.at("/lastDay/day").asString())
                .isEqualTo(today.minusDays(1).toString());
        assertThat(head.at("/lastDay/seq").asLong()).isEqualTo(head.path("seq").asLong() - 1);
        assertThat(head.at("/lastDay/hash").asString())
                .isNotEqualTo(head.path("hash").asString());
    }

    @Test
    void aLedgerOfManyBlocksComesWhole() throws IOException {
        LedgerFindings findings = verify(
                Http.anybody().get("/b/" + longLedger() + "/ledger.jsonl").body());
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.lines()).isEqualTo(201);
    }

    @Test
    void whatIsNotAnnouncedHasNoLedger() {
        Http.Reply draft = HERE.admin.post(
                "/api/relays",
                Map.of(
                        "title", "还没定",
                        "item", "口罩",
                        "opensAt", "2030-02-04T01:00:00Z",
                        "closesAt", "2030-02-05T01:00:00Z"));
        for (String id : new String[] {draft.json().path("id").asString(), "424242", "999999999999999999"}) {
            assertThat(Http.anybody().get("/b/" + id + "/ledger.jsonl").status())
                    .isEqualTo(404);
            assertThat(Http.anybody().get("/b/" + id + "/ledger/head").problem())
                    .isEqualTo("not-found");
        }
    }

    @Test
    void thePageMayRunItsOwnScriptAndNothingElse() {
        Http.Reply page = Http.anybody().get("/verify");
        String policy = page.header("Content-Security-Policy");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "self");
        Matcher kept = Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(page.body());
        assertThat(kept.find()).isTrue();
        assertThat(policy).as("what is served and what is kept").isEqualTo(kept.group(1) + "; frame-ancestors 'none'");
        assertThat(page.body()).doesNotContain("src=", "<link", "http://", "https://", "fetch(", "XMLHttpRequest");
        Http.Reply unchanged =
                Http.anybody().with("If-None-Match", page.header("ETag")).get("/verify");
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.header("Content-Security-Policy"))
                .as("a browser gives a kept page the policy of the last answer")
                .isEqualTo(policy);
    }

    /** As if it had been written for days, a line a commit. */
    private static long longLedger() {
        long id = HERE.openRelay();
        LedgerBlocks blocks = Server.bean(LedgerBlocks.class);
        Instant dayBefore = Clock.systemUTC().instant().minus(Duration.ofDays(2));
        Optional<LedgerHead> end = blocks.last(id);
        Chain chain = new Chain(end.orElseThrow().seq(), end.get().hash());
        for (int i = 0; i < 200; i++) {
            Chain next = new Chain(chain.lastSeq(), chain.head());
            Instant at = i == 199 ? Clock.systemUTC().instant() : dayBefore.plusSeconds(i);
            next.append(LedgerRecord.of(LedgerKind.CLOSED, at));
            blocks.insert(next.block(id, HERE.committeeId, at));
            chain = next;
        }
        return id;
    }

    private static LedgerFindings verify(String ledger) throws IOException {
        return new VerifyingLedger().read(new ByteArrayInputStream(ledger.getBytes(StandardCharsets.UTF_8)));
    }
}
