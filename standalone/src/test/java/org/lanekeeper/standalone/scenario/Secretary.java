package org.lanekeeper.standalone.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.household.RosterSheet;
import tools.jackson.databind.JsonNode;

/** What the committee does, by the interface for programs. */
final class Secretary {
    static final String PLACE = "幸福路药房";

    private final Web api;

    Secretary(Town town) {
        api = town.staff("secretary");
    }

    /** Added, updated, unchanged; every row must be good. */
    JsonNode importRoster(List<List<String>> rows) {
        JsonNode report = api.upload("/api/households/import", "roster.xlsx", RosterSheet.write(rows))
                .expect(200);
        Claim.equal(report.get("rows").asInt(), rows.size(), "rows read");
        Claim.equal(report.get("problems").size(), 0, "rows refused");
        return report;
    }

    /** Ends whatever is going on; says how many relays there have been. */
    int closeAll() {
        JsonNode relays = api.get("/api/staff/relays").expect(200);
        for (JsonNode relay : relays) {
            if (relay.get("state").asString().equals("PUBLISHED")) {
                api.post("/api/relays/" + relay.get("id").asLong() + "/close", null)
                        .expect(200);
            }
        }
        return relays.size();
    }

    long announce(String title, Instant opens) {
        Map<String, Object> plan = Map.of(
                "title",
                title,
                "item",
                "口罩",
                "opensAt",
                opens.toString(),
                "closesAt",
                opens.plus(Duration.ofDays(2)).toString(),
                "unitCap",
                2,
                "publish",
                true);
        return api.post("/api/relays", plan).expect(201).get("id").asLong();
    }

    void draw(long relay, int size) {
        Map<String, Object> plan = Map.of(
                "size",
                size,
                "place",
                PLACE,
                "pickupFrom",
                Instant.now().plus(Duration.ofHours(1)).toString(),
                "pickupUntil",
                Instant.now().plus(Duration.ofHours(9)).toString());
        JsonNode batch = api.post("/api/relays/" + relay + "/batches", plan).expect(201);
        Claim.equal(batch.get("size").asInt(), size, "households called");
    }

    JsonNode balance(long relay) {
        return api.get("/api/relays/" + relay + "/batches/1").expect(200).get("balance");
    }

    /** All numbers of a relay, as the list has them. */
    List<Integer> numbers(long relay) {
        List<Integer> numbers = new ArrayList<>();
        int before;
        do {
            before = numbers.size();
            int after = numbers.isEmpty() ? 0 : numbers.get(before - 1);
            JsonNode page = api.get("/api/relays/" + relay + "/entries?limit=500&after=" + after)
                    .expect(200);
            for (JsonNode entry : page.isArray() ? page : page.get("entries")) {
                numbers.add(entry.get("number").asInt());
            }
        } while (numbers.size() > before);
        return numbers;
    }
}
