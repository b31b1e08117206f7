package org.lanekeeper.standalone.survival.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Downloads the public ledger of a relay and follows its chain by itself. */
final class LedgerCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HASH = ",\"hash\":\"";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final List<String> faults = new ArrayList<>();
    private final List<Integer> accepted = new ArrayList<>();
    private final Set<String> households = new HashSet<>();
    private long seq;
    private String head = "0".repeat(64);

    /** Faults of the ledger; it must tell of the same entries as the table. */
    static List<String> faults(long relay, List<Row> rows, URI server) {
        Optional<String> ledger = download(relay, server);
        if (ledger.isEmpty()) {
            return List.of();
        }
        LedgerCheck check = new LedgerCheck();
        ledger.get().lines().forEach(check::read);
        List<Integer> numbers = rows.stream().map(Row::number).toList();
        if (!check.accepted.equals(numbers)) {
            check.faults.add(
                    "the ledger accepted " + check.accepted.size() + " entries, the table has " + numbers.size());
        }
        return check.faults;
    }

    private static Optional<String> download(long relay, URI server) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/b/" + relay + "/ledger.jsonl"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read(String line) {
        int cut = line.lastIndexOf(HASH);
        if (cut < 0) {
            faults.add("ledger line without a hash after " + seq);
            return;
        }
        JsonNode record = JSON.readTree(line);
        seq++;
        expect(record.path("seq").asLong() == seq, "sequence");
        expect(record.path("prev").asString("").equals(head), "previous hash");
        expect(record.path("hash").asString("").equals(digest(line.substring(0, cut))), "hash");
        head = record.path("hash").asString("");
        if (record.path("kind").asString("").equals("accepted")) {
            accepted.add(record.path("number").asInt());
            expect(households.add(record.path("household").asString("")), "household for the first time");
        }
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            faults.add("ledger record " + seq + " has not the right " + what);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
