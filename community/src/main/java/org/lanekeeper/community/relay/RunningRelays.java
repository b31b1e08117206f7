package org.lanekeeper.community.relay;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a committee does with its relays: announce, end, open again, keep open for longer. */
@Service
public class RunningRelays {
    private static final int SEED_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Relays relays;
    private final SharingQuota sharing;
    private final EligibleBuildings buildings;
    private final RelayLedger ledger;
    private final Clock clock;

    RunningRelays(Relays relays, SharingQuota sharing, EligibleBuildings buildings, RelayLedger ledger, Clock clock) {
        this.relays = relays;
        this.sharing = sharing;
        this.buildings = buildings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param requestKey the same for a repeated request, which then gets the first one's relay; null for none
     * @param staff null where the software itself lays it down
     */
    @Transactional
    public Relay create(long committeeId, RelayPlan plan, RelayState state, String requestKey, Staff staff) {
        String key = requestKey == null ? UUID.randomUUID().toString() : requestKey;
        relays.insert(
                committeeId,
                plan,
                keys(plan),
                buildings.named(committeeId, plan.rule()),
                seed(plan),
                key,
                staff == null ? null : staff.id(),
                clock.instant());
        Relay relay = relays.requestedBy(committeeId, key).orElseThrow();
        boolean publish = state == RelayState.PUBLISHED && relay.state() == RelayState.DRAFT;
        return publish
                ? move(committeeId, relay.id(), state, Cause.of(staff, Ground.SCHEDULE))
                        .orElseThrow()
                : relay;
    }

    /** The draft by another plan; nothing if there is no such draft: what residents have seen does not change. */
    @Transactional
    public Optional<Relay> change(long committeeId, long id, RelayPlan plan) {
        String names = buildings.named(committeeId, plan.rule());
        int changed = relays.change(committeeId, id, plan, keys(plan), names, seed(plan));
        // a form sent without any change leaves the row as it was
        return relays.find(committeeId, id).filter(relay -> changed == 1 || relay.state() == RelayState.DRAFT);
    }

    /**
     * The relay after the step; nothing if there is no such relay or its state does not allow it.
     *
     * @param cause why; the ground stands in the public ledger
     */
    @Transactional
    public Optional<Relay> move(long committeeId, long id, RelayState next, Cause cause) {
        return relays.lock(committeeId, id)
                .filter(relay -> relay.canBecome(next))
                .filter(relay -> relays.move(committeeId, id, relay.state(), next) == 1)
                .map(relay -> {
                    announce(relay, next, cause);
                    return relays.find(committeeId, id).orElseThrow();
                });
    }

    /**
     * People may sign up for longer. What was promised stays: an earlier end is none of these, and what was drawn is over.
     *
     * @return the relay as it is then; nothing if there is none that residents know
     * @throws UnfitPlanException in plain Chinese
     */
    @Transactional
    public Optional<Relay> extend(long committeeId, long id, Instant closesAt, Cause cause) {
        return relays.lock(committeeId, id)
                .filter(relay -> relay.state() != RelayState.DRAFT)
                .map(relay -> {
                    if (relay.state() == RelayState.PUBLISHED && closesAt.equals(relay.closesAt())) {
                        return relay;
                    }
                    checkExtension(relay, closesAt);
                    relays.extend(committeeId, id, closesAt);
                    ledger.append(
                            relay,
                            List.of(ledger.record(relay, LedgerKind.EXTENDED, cause)
                                    .closes(closesAt)));
                    return relays.find(committeeId, id).orElseThrow();
                });
    }

    private void checkExtension(Relay relay, Instant closesAt) {
        if (relay.drawnAt() != null) {
            throw new UnfitPlanException("closesAt", "已经摇过号，不能再延长登记。");
        }
        if (!closesAt.isAfter(clock.instant())) {
            throw new UnfitPlanException("closesAt", "新的结束时间要晚于现在。");
        }
        if (relay.state() == RelayState.PUBLISHED && closesAt.isBefore(relay.closesAt())) {
            throw new UnfitPlanException("closesAt", "只能往后延。要提前结束，请点「结束」。");
        }
    }

    private void announce(Relay relay, RelayState next, Cause cause) {
        if (relay.state() == RelayState.DRAFT && next == RelayState.PUBLISHED) {
            sharing.open(relay, cause);
        } else {
            LedgerKind kind = next == RelayState.CLOSED ? LedgerKind.CLOSED : LedgerKind.REOPENED;
            ledger.append(relay, List.of(ledger.record(relay, kind, cause)));
        }
    }

    private static String keys(RelayPlan plan) {
        return String.join(",", plan.rule().buildings());
    }

    /** Null where nothing is drawn. */
    private String seed(RelayPlan plan) {
        if (plan.rule().serving() != Serving.DRAW) {
            return null;
        }
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
