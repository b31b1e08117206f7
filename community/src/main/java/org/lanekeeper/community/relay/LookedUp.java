package org.lanekeeper.community.relay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the joins of a transaction are judged by besides their relays, as it stands under the relays' locks. */
final class LookedUp {
    private final KnownRelays relays;
    private final ZoneOffset zone;
    private final Predicate<Join> trust;
    private final Set<Long> askedForQuota = new HashSet<>();
    private final Map<Long, List<Quotas.Cell>> cells = new HashMap<>();
    private final Map<Long, List<Held>> held = new HashMap<>();
    private final Map<Long, Map<Long, Set<Long>>> signedUp = new HashMap<>();

    /**
     * @param relays tells for which a quota need not be looked for
     * @param zone in which the driver writes times
     * @param trust asked once for each join: whether it is taken to be its household's and its request's first
     */
    LookedUp(KnownRelays relays, ZoneOffset zone, Predicate<Join> trust) {
        this.relays = relays;
        this.zone = zone;
        this.trust = trust;
    }

    /** Behind the lock it sees what was written by whoever had it before. */
    Script add(Script script, Map<Long, List<Join>> joins) {
        if (!joins.isEmpty()) {
            addQuotas(
                    script, joins.keySet().stream().filter(relays::mayHaveQuota).toList());
            Map<Long, List<Join>> doubted = doubted(joins);
            if (!doubted.isEmpty()) {
                script.select(HeldRows.select(text(), doubted), rows -> held.putAll(HeldRows.read(rows)));
            }
            script.select(BehalfRows.select(text(), joins), rows -> signedUp.putAll(BehalfRows.read(rows)));
        }
        return script;
    }

    private Map<Long, List<Join>> doubted(Map<Long, List<Join>> joins) {
        Map<Long, List<Join>> doubted = new LinkedHashMap<>();
        joins.forEach((relay, some) -> {
            List<Join> those = new ArrayList<>();
            for (Join join : some) {
                if (!trust.test(join)) {
                    those.add(join);
                }
            }
            if (!those.isEmpty()) {
                doubted.put(relay, those);
            }
        });
        return doubted;
    }

    /** The quotas that were set a moment ago, of relays that are locked. */
    Script addMissing(Script script, Collection<Relay> locked) {
        return addQuotas(
                script,
                locked.stream()
                        .filter(relay -> relay.quota() != null)
                        .map(Relay::id)
                        .toList());
    }

    private Script addQuotas(Script script, Collection<Long> ids) {
        Set<Long> missing = new TreeSet<>(ids);
        missing.removeIf(id -> !askedForQuota.add(id));
        return missing.isEmpty()
                ? script
                : script.select(QuotaRows.select(text(), missing), rows -> cells.putAll(QuotaRows.read(rows)));
    }

    private SqlText text() {
        return new SqlText(zone);
    }

    JoiningPolicy policy(Relay relay, Instant lastEffective) {
        // cells that stand there from before a quota was taken away count no more
        List<Quotas.Cell> counting = relay.quota() == null ? List.of() : cells.getOrDefault(relay.id(), List.of());
        return new JoiningPolicy(
                relay,
                lastEffective,
                new Quotas(relay.rule(), counting),
                held.getOrDefault(relay.id(), List.of()),
                signedUp.getOrDefault(relay.id(), new HashMap<>()));
    }
}
