package org.lanekeeper.community.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChainTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-01-31T16:00:40.123456Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    enum Word {
        CHAT
    }

    private final Chain chain = new Chain(0, null);

    @Test
    void aLineHasItsKeysInOneOrderWhateverTheOrderTheyWereGivenIn() {
        String line = chain.append(LedgerRecord.of(LedgerKind.ACCEPTED, MIDNIGHT)
                        .secured(true)
                        .cell("1-3")
                        .effective(MIDNIGHT)
                        .quantity(2)
                        .door(Word.CHAT)
                        .household("0123456789abcdef0123456789abcdef")
                        .number(1))
                .line();

        assertThat(line)
                .startsWith("{\"seq\":1,\"at\":\"2026-02-01T00:00:40.123456+08:00\",\"kind\":\"accepted\",\"number\":1,"
                        + "\"household\":\"0123456789abcdef0123456789abcdef\",\"door\":\"CHAT\","
                        + "\"effective\":\"2026-02-01T00:00:40.123456+08:00\",\"quantity\":2,\"cell\":\"1-3\","
                        + "\"secured\":true,\"prev\":\"" + "0".repeat(64) + "\",\"hash\":\"");
    }

    @Test
    void theHashIsThatOfTheLineBeforeIt() throws Exception {
        chain.append(LedgerRecord.of(LedgerKind.RULE, MIDNIGHT).relay(7).title("口罩\"预订\"😷"));
        Chain.Link second = chain.append(LedgerRecord.of(LedgerKind.OPENED, MIDNIGHT));

        for (Chain.Link link : chain.links()) {
            String digested = link.line().substring(0, link.line().lastIndexOf(",\"hash\":\""));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(digested.getBytes(StandardCharsets.UTF_8));
            assertThat(link.hash()).isEqualTo(HexFormat.of().formatHex(digest));
        }
        assertThat(JSON.readTree(second.line()).path("prev").asString())
                .isEqualTo(chain.links().get(0).hash());
        assertThat(chain.head()).isEqualTo(second.hash());
        assertThat(chain.lastSeq()).isEqualTo(2);
    }

    @Test
    void aChainGoesOnWhereAnotherEnded() {
        chain.append(LedgerRecord.of(LedgerKind.OPENED, MIDNIGHT));
        Chain next = new Chain(chain.lastSeq(), chain.head());
        Chain.Link link = next.append(LedgerRecord.of(LedgerKind.CLOSED, MIDNIGHT));

        assertThat(link.seq()).isEqualTo(2);
        assertThat(link.line()).contains("\"prev\":\"" + chain.head() + "\"");
        assertThat(next.lines()).containsExactly(link.line());
        assertThat(next.block(5, 3, MIDNIGHT))
                .isEqualTo(new LedgerBlock(5, 2, 2, 3, link.hash(), link.line(), MIDNIGHT));
    }

    @Test
    void wordsOfAnyKindStayOnOneLineAndReadBackAsTheyWere() {
        for (String words : List.of(
                "\"}],\"hash\":\"",
                "a\nb\r\tc\\",
                "\u0000\u001f\u007f\u0085",
                "\u2028\u2029",
                "小区😷",
                "\ud83d half",
                "")) {
            String line = chain.append(
                            LedgerRecord.of(LedgerKind.RULE, MIDNIGHT).title(words))
                    .line();
            JsonNode read = JSON.readTree(line.getBytes(StandardCharsets.UTF_8));
            assertThat(line.lines()).hasSize(1);
            assertThat(read.path("title").asString()).isEqualTo(words);
            assertThat(read.path("hash").asString()).isEqualTo(chain.head());
        }
    }

    @Test
    void listsAndCellsAreJson() {
        Map<String, Integer> cells = new TreeMap<>(Map.of("", 100, "1-3", 20, "walk-in", 10));
        JsonNode line = JSON.readTree(chain.append(
                        LedgerRecord.of(LedgerKind.RULE, MIDNIGHT).cells(cells).numbers(List.of(3, 1, 2)))
                .line());

        assertThat(line.path("cells").path("walk-in").asInt()).isEqualTo(10);
        assertThat(line.path("numbers").toString()).isEqualTo("[3,1,2]");
    }

    @Test
    void nothingButPseudonymsConstantsAndCellsIsTaken() {
        LedgerRecord record = LedgerRecord.of(LedgerKind.VOIDED, MIDNIGHT);

        assertThatIllegalArgumentException().isThrownBy(() -> record.household("张三"));
        assertThatIllegalArgumentException().isThrownBy(() -> record.by("王干事"));
        assertThatIllegalArgumentException().isThrownBy(() -> record.note("家里已领"));
        assertThatIllegalArgumentException().isThrownBy(() -> record.cell("张三家"));
        assertThatIllegalArgumentException().isThrownBy(() -> record.seed("1\",\"x\":\""));
    }

    @Test
    void cellsAreNamedAsBuildingsAre() {
        for (String cell : List.of("", "walk-in", "1-3", "12-B", "7-5弄12", "3-12A")) {
            LedgerRecord record = LedgerRecord.of(LedgerKind.QUOTA, MIDNIGHT).cell(cell);
            assertThat(JSON.readTree(chain.append(record).line()).path("cell").asString())
                    .isEqualTo(cell);
        }
    }

    @Test
    void aChainKnowsAHeadThatCannotBeItsOwn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Chain(3, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chain(0, "a".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chain(3, "A".repeat(64)));
    }
}
