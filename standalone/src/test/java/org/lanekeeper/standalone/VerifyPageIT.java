package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.Receipt;
import org.lanekeeper.standalone.ledger.InventedLedger;
import org.lanekeeper.standalone.ledger.Tampering;
import org.lanekeeper.standalone.ledger.Unfairness;

/** The page that verifies ledgers, in a browser: kept on a disk, and as it is served. */
class VerifyPageIT {
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
    private static final Pattern CALLED = Pattern.compile("\"numbers\":\\[([\\d,]+)\\],\"batch\":(\\d+)");

    private static final Path PAGE = Path.of("..", "miniapp-api", "src", "main", "resources", "static", "verify.html");

    @TempDir
    Path folder;

    @BeforeEach
    void aBrowser() {
        assumeTrue(Browser.isInstalled(), "no chromium and chromedriver here: not looked at in a browser");
    }

    @Test
    void whateverIsDoneIsFoundInItsPlace() throws Exception {
        try (Browser browser = new Browser(390, 844)) {
            for (Tampering tampering : Tampering.values()) {
                for (long seed = 1; seed <= 3; seed++) {
                    Tampering.Deed deed = tampering.with(seed, 120);
                    browser.open(keptPage()).choose("#file", write(deed.lines()));
                    if (!deed.knownHead().isEmpty()) {
                        browser.unfold("以前记下过校验码").write("#head", deed.knownHead());
                    }
                    browser.press("开始核对").read("不对");
                    assertThat(browser.attributes(".faults li", "data-kind", "data-seq"))
                            .as("%s, seed %d", tampering, seed)
                            .contains(tampering.kind() + " " + deed.seq());
                }
            }
        }
    }

    @Test
    void aBrokenPromiseIsFoundWhereItWasBroken() throws Exception {
        try (Browser browser = new Browser(390, 844)) {
            for (Unfairness unfairness : Unfairness.values()) {
                List<String> lines = unfairness.lines();
                browser.open(keptPage())
                        .choose("#file", write(lines))
                        .press("开始核对")
                        .read("不对");
                assertThat(browser.attributes(".faults li", "data-kind", "data-seq"))
                        .as("%s", unfairness)
                        .containsExactly(unfairness.kind() + " " + lines.size());
                browser.open(keptPage())
                        .choose("#file", write(lines.subList(0, lines.size() - 1)))
                        .press("开始核对")
                        .read("账本完整");
            }
        }
    }

    @Test
    void aGenuineLedgerIsWholeAndTellsWhatBecameOfANumber() throws Exception {
        InventedLedger ledger = InventedLedger.byArrival(4, 300);
        Chain.Link accepted = ledger.links().stream()
                .filter(link -> link.line().contains("\"kind\":\"accepted\",\"number\":"))
                .filter(link -> link.line().contains("\"door\":\"MINIAPP\""))
                .filter(link -> batchOf(ledger, numberIn(link)) > 0)
                .findFirst()
                .orElseThrow();
        int number = numberIn(accepted);
        String receipt = Receipt.display(Receipt.of(accepted.hash()));
        try (Browser browser = new Browser(390, 844)) {
            browser.open(keptPage()).choose("#file", write(ledger.lines()));
            browser.unfold("以前记下过校验码").write("#head", ledger.head().substring(0, 16));
            browser.write("#receipt", receipt.toLowerCase()).press("开始核对");
            assertThat(browser.read("账本完整"))
                    .contains("第 " + number + " 号", "小程序", receipt, "第 " + batchOf(ledger, number) + " 批叫到", "校验码也对得上");

            browser.write("#number", Integer.toString(number + 1)).press("开始核对");
            assertThat(browser.read("不对")).contains("账本自己没有改动", "和您填的对不上", "有没有抄错");
            assertThat(browser.attributes(".faults li", "data-kind")).containsExactly("RECEIPT");

            browser.open(keptPage())
                    .choose("#file", write(InventedLedger.byLot(4, 300).lines()))
                    .press("开始核对")
                    .read("账本完整");
        }
    }

    private static int numberIn(Chain.Link accepted) {
        Matcher number = NUMBER.matcher(accepted.line());
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group(1));
    }

    /** 0 if it was never called. */
    private static int batchOf(InventedLedger ledger, int number) {
        return ledger.links().stream()
                .map(link -> CALLED.matcher(link.line()))
                .filter(Matcher::find)
                .filter(called -> List.of(called.group(1).split(",")).contains(Integer.toString(number)))
                .map(called -> Integer.parseInt(called.group(2)))
                .findFirst()
                .orElse(0);
    }

    @Test
    void noFlippedByteEverPasses() throws Exception {
        byte[] genuine =
                Files.readAllBytes(write(InventedLedger.byArrival(8, 40).lines()));
        Random random = new Random(8);
        try (Browser browser = new Browser(390, 844)) {
            for (int i = 0; i < 15; i++) {
                byte[] flipped = genuine.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                browser.open(keptPage())
                        .choose("#file", Files.write(folder.resolve("flipped.jsonl"), flipped))
                        .press("开始核对")
                        .read("不对");
            }
        }
    }

    @Test
    void theServedPageReadsTheServedLedger() throws Exception {
        try (StandaloneProcess lanekeeper = StandaloneProcess.start(folder.resolve("data"));
                Browser browser = new Browser(390, 844)) {
            lanekeeper.awaitHealth();
            String api = "http://127.0.0.1:" + lanekeeper.api;
            Path ledger = folder.resolve("ledger.jsonl");
            int relay = announcedRelay(api, ledger);
            browser.open(api + "/verify").read("开始核对");
            // and now from what the browser has kept of it
            browser.open(api + "/b/" + relay).press("核对我的回执码").read("点这里下载账本");
            assertThat(browser.attributes("#fetch-link", "href")).containsExactly("/b/" + relay + "/ledger.jsonl");
            browser.choose("#file", ledger).press("开始核对").read("账本完整");
        }
    }

    /** Of the sample committee; other numbers are not for the public. Its ledger goes to the file. */
    private static int announcedRelay(String api, Path ledger) throws Exception {
        for (int relay = 1; relay <= 20; relay++) {
            HttpRequest download = HttpRequest.newBuilder(URI.create(api + "/b/" + relay + "/ledger.jsonl"))
                    .build();
            if (HttpClient.newHttpClient()
                            .send(download, HttpResponse.BodyHandlers.ofFile(ledger))
                            .statusCode()
                    == 200) {
                return relay;
            }
        }
        throw new AssertionError("no relay is announced");
    }

    private static String keptPage() {
        return PAGE.toAbsolutePath().normalize().toUri().toString();
    }

    private Path write(List<String> lines) throws IOException {
        return Files.writeString(folder.resolve("ledger.jsonl"), String.join("\n", lines) + "\n");
    }
}
