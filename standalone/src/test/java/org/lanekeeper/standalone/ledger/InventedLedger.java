package org.lanekeeper.standalone.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.LedgerKey;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.lanekeeper.community.ledger.LedgerSettings;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Lots;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.ReviewReason;
import org.lanekeeper.community.relay.Serving;
import org.lanekeeper.community.staff.Role;

/** The ledger of a relay that never was, in which everybody kept to the rule. The same seed gives the same. */
public final class InventedLedger {
    private static final Instant MIDNIGHT = Instant.parse("2026-01-31T16:00:00Z");
    /** Of a draw: too little for all who came in person. */
    private static final int RESERVED = 20;

    private static final List<String> CELLS = List.of("1-3", "1-5弄12", "walk-in");

    private final LedgerKey key = new LedgerKey(new LedgerSettings("key of invented ledgers 0123456789"));
    private final Chain chain = new Chain(0, Chain.ORIGIN);
    private final List<Place> places = new ArrayList<>();
    private final Random random;
    private final boolean byLot;
    private final String seed = "5eed".repeat(16);
    private List<Integer> drawn = List.of();
    private int batches;

    private InventedLedger(long seed, boolean byLot) {
        this.random = new Random(seed);
        this.byLot = byLot;
    }

    /** Somebody's place in the queue. */
    private static final class Place {
        private int number;
        private int household;
        private int quantity;
        private String cell;
        private Instant effective;
        private boolean standing = true;
        private boolean inReview;
        private boolean called;
        private boolean yielded;
    }

    public static InventedLedger byArrival(long seed, int events) {
        InventedLedger ledger = new InventedLedger(seed, false).rule();
        for (int i = 0; i < events; i++) {
            ledger.something(true);
        }
        return ledger;
    }

    public static InventedLedger byLot(long seed, int events) {
        InventedLedger ledger = new InventedLedger(seed, true).rule();
        for (int i = 0; i < events / 2; i++) {
            ledger.something(false);
        }
        ledger.draw();
        for (int i = 0; i < events / 2; i++) {
            ledger.something(true);
        }
        return ledger;
    }

    private InventedLedger rule() {
        LedgerRecord rule = record(LedgerKind.RULE)
                .relay(7)
                .title("口罩\"预订\" \\ 第 2 轮😷")
                .sentence("按登记先后排号、叫号。每户登记一次，最多 2 份。")
                .order(byLot ? Serving.DRAW : Serving.ARRIVAL)
                .measure(Measure.UNITS)
                .quota(2_000_000)
                .cells(Map.of("1-3", 900_000, "1-5弄12", 900_000, "walk-in", byLot ? RESERVED : 200_000));
        add(byLot ? rule.commitment(Lots.commitment(seed)) : rule);
        return this;
    }

    private void something(boolean mayCall) {
        int dice = random.nextInt(100);
        if (dice < 70) {
            join(freshHousehold());
        } else if (dice < 78) {
            any(place -> place.standing && !place.called, place -> leave(place, LedgerKind.WITHDRAWN));
        } else if (dice < 83) {
            any(place -> place.standing && !place.called, place -> leave(place, LedgerKind.VOIDED));
        } else if (dice < 87) {
            any(place -> place.standing && place.inReview, this::approve);
        } else if (dice < 90) {
            any(place -> !place.standing && !standsElsewhere(place.household) && drawn.isEmpty(), this::restore);
        } else if (dice < 93) {
            add(record(LedgerKind.REFUSED)
                    .household(key.household(7, 1_000_000 + random.nextInt(50)))
                    .door(Door.CHAT)
                    .ground(Ground.NOT_ELIGIBLE));
        } else if (dice < 95 && mayCall) {
            any(place -> place.standing && !place.called, this::yield);
        } else if (dice < 97) {
            any(place -> place.standing && !place.called && place.quantity > 1, this::resize);
        } else if (mayCall) {
            call(1 + random.nextInt(10));
        }
    }

    private void draw() {
        String head = chain.head();
        List<Integer> numbers = places.stream()
                .filter(place -> place.standing)
                .map(place -> place.number)
                .toList();
        drawn = Lots.order(seed, head, numbers);
        add(record(LedgerKind.DRAWN).seed(seed).head(head).numbers(drawn));
        Map<String, List<Integer>> moved = new TreeMap<>();
        int left = RESERVED;
        for (int number : drawn) {
            Place place = places.get(number - 1);
            if (place.cell.equals("walk-in")) {
                if (!moved.isEmpty() || place.quantity > left) {
                    place.cell = CELLS.get(number % 2);
                    moved.computeIfAbsent(place.cell, cell -> new ArrayList<>()).add(number);
                }
                left -= place.quantity;
            }
        }
        moved.forEach((cell, these) ->
                add(record(LedgerKind.MOVED).numbers(these).from("walk-in").to(cell)));
    }

    private int freshHousehold() {
        List<Place> gone = places.stream()
                .filter(place -> !place.standing && !standsElsewhere(place.household))
                .toList();
        boolean again = !gone.isEmpty() && random.nextInt(10) == 0;
        return again ? gone.get(random.nextInt(gone.size())).household : places.size() + 1;
    }

    private void join(int household) {
        Place place = new Place();
        place.number = places.size() + 1;
        place.household = household;
        place.quantity = 1 + random.nextInt(2);
        // after the draw nobody comes in person any more
        place.cell = CELLS.get(random.nextInt(drawn.isEmpty() ? CELLS.size() : 2));
        place.effective = place.number % 17 == 0 ? MIDNIGHT.plusSeconds(random.nextInt(1000)) : now();
        place.inReview = random.nextInt(12) == 0;
        places.add(place);
        LedgerRecord record = record(LedgerKind.ACCEPTED)
                .number(place.number)
                .household(key.household(7, household))
                .door(Door.values()[random.nextInt(Door.values().length)])
                .effective(place.effective)
                .quantity(place.quantity)
                .cell(place.cell)
                .secured(true);
        add(place.inReview ? record.ground(ReviewReason.NOT_ON_ROSTER) : record);
    }

    private void leave(Place place, LedgerKind kind) {
        place.standing = false;
        add(record(kind).number(place.number).household(key.household(7, place.household)));
    }

    private void approve(Place place) {
        place.inReview = false;
        add(byStaff(LedgerKind.APPROVED).number(place.number).ground(Ground.VERIFIED));
    }

    private void restore(Place place) {
        place.standing = true;
        place.inReview = false;
        place.called = false;
        add(byStaff(LedgerKind.RESTORED)
                .number(place.number)
                .ground(Ground.MISTAKE)
                .note(key.note(7, "打错了")));
    }

    private void yield(Place place) {
        place.yielded = true;
        place.effective = now();
        add(record(LedgerKind.YIELDED)
                .number(place.number)
                .household(key.household(7, place.household))
                .effective(place.effective)
                .ground(Ground.YIELDED));
    }

    /** Units are counted: nobody may ask for more. */
    private void resize(Place place) {
        place.quantity--;
        add(record(LedgerKind.RESIZED)
                .number(place.number)
                .household(key.household(7, place.household))
                .quantity(place.quantity));
    }

    private void call(int size) {
        List<Place> next = places.stream()
                .filter(place -> place.standing && !place.inReview && !place.called)
                .sorted(Comparator.comparing(this::rank)
                        .thenComparing(place -> place.effective)
                        .thenComparing(place -> place.number))
                .limit(size)
                .toList();
        if (next.isEmpty()) {
            return;
        }
        next.forEach(place -> place.called = true);
        add(byStaff(LedgerKind.CALLED)
                .batch(++batches)
                .numbers(next.stream().map(place -> place.number).toList()));
        if (random.nextInt(3) == 0) {
            leave(next.get(0), LedgerKind.LAPSED);
            if (random.nextInt(2) == 0) {
                reinstate(next.get(0));
            }
        }
    }

    private void reinstate(Place place) {
        place.standing = true;
        add(byStaff(LedgerKind.REINSTATED)
                .number(place.number)
                .household(key.household(7, place.household))
                .batch(batches)
                .ground(Ground.MISTAKE));
    }

    /** Whoever came after the draw stands behind everybody drawn. */
    private int rank(Place place) {
        int rank = place.yielded ? -1 : drawn.indexOf(place.number);
        return rank < 0 ? drawn.size() : rank;
    }

    private boolean standsElsewhere(int household) {
        return places.stream().anyMatch(place -> place.standing && place.household == household);
    }

    private void any(Predicate<Place> fit, Consumer<Place> deed) {
        List<Place> fitting = places.stream().filter(fit).toList();
        if (!fitting.isEmpty()) {
            deed.accept(fitting.get(random.nextInt(fitting.size())));
        }
    }

    private LedgerRecord byStaff(LedgerKind kind) {
        return record(kind).by(key.staff(Role.ADMIN, 3));
    }

    private LedgerRecord record(LedgerKind kind) {
        return LedgerRecord.of(kind, now());
    }

    private Instant now() {
        return MIDNIGHT.plusMillis(40_000 + chain.lastSeq() * 731).plusNanos(123_000);
    }

    private void add(LedgerRecord record) {
        chain.append(record);
    }

    /** Can be changed. */
    public List<String> lines() {
        return new ArrayList<>(chain.lines());
    }

    public String head() {
        return chain.head();
    }

    public List<Chain.Link> links() {
        return chain.links();
    }
}
