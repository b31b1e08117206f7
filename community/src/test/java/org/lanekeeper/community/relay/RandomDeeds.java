package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something to a relay and to {@link QueueModel} at once, and sees that both answer the same. */
@Component
class RandomDeeds {
    @Autowired
    JoinBatch batch;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    RestoringEntry restoring;

    @Autowired
    MovingEntry moving;

    @Autowired
    LockedEntry locked;

    @Autowired
    Entries entries;

    @Autowired
    Relays relays;

    @Autowired
    RandomTerm term;

    @Autowired
    RandomCalls calls;

    @Autowired
    ConfirmingEntry confirming;

    @Autowired
    RelayLedger ledger;

    @Autowired
    RelayQuotas quotas;

    @Autowired
    ChangingQuota changing;

    @Autowired
    ResizingEntry resizing;

    @Autowired
    TransactionTemplate transaction;

    void step(Random random, Relay relay, QueueModel model, List<Household> households, Instant now) throws Exception {
        int kind = random.nextInt(24);
        if (kind < 8 || model.lines().isEmpty()) {
            joins(random, relay, model, households, now);
        } else if (kind < 15) {
            change(kind, random, relay, model, households, now);
        } else if (kind == 15) {
            changeQuota(random, relay, model);
        } else if (kind == 20) {
            resize(random, relay, model, now);
        } else if (kind == 21) {
            changeTotal(random, relay, model);
        } else if (kind > 21) {
            term.step(random, relay, model, someone(random, relay));
        } else if (kind < 18 && model.calls().batches() > 0) {
            calls.afterTheCall(random, relay, model);
        } else {
            calls.call(random, relay, model);
        }
    }

    static Cause someone(Random random, Relay relay) {
        long id = 1 + random.nextInt(2);
        return Cause.of(new Staff(id, relay.committeeId(), "staff" + id, "员工", Role.CLERK), Ground.OTHER);
    }

    private void change(
            int kind, Random random, Relay relay, QueueModel model, List<Household> households, Instant now) {
        long committee = relay.committeeId();
        long id = relay.id();
        int number = 1 + random.nextInt(model.lines().size());
        Household household = households.get(random.nextInt(households.size()));
        boolean verified = random.nextInt(3) > 0;
        Cause cause = someone(random, relay);
        switch (kind) {
            case 8 ->
                assertThat(moderating.withdraw(committee, id, number))
                        .isEqualTo(model.end(number, EntryStatus.WITHDRAWN, null));
            case 9 ->
                assertThat(moderating.strikeOut(committee, id, number, cause))
                        .isEqualTo(model.end(number, EntryStatus.VOID, cause.staffId()));
            case 10 -> {
                moderating.approve(committee, id, number, cause);
                model.approve(number);
            }
            case 11 -> {
                int struck = struckOut(random, model, number);
                same(
                        restoring.restore(committee, id, struck, verified, cause),
                        model.restore(struck, verified, cause.staffId()));
            }
            case 12 ->
                same(
                        moving.correct(committee, id, number, household, verified, cause),
                        model.correct(number, household, verified));
            case 13 -> {
                String name = random.nextBoolean() ? household.name() : null;
                MovingEntry.Occupant occupant = name == null ? null : new MovingEntry.Occupant(name, null);
                same(
                        moving.transfer(committee, id, number, household, occupant, verified, cause),
                        model.transfer(number, household, name, verified));
            }
            default -> {
                // goes by the sequence's time, not by today's
                YieldingEntry yielding =
                        new YieldingEntry(locked, entries, relays, ledger, Clock.fixed(now, ZoneOffset.UTC));
                same(
                        transaction.execute(status -> yielding.letOthersFirst(committee, id, number, cause)),
                        model.letOthersFirst(number, now));
            }
        }
    }

    /** Mostly one that can be restored. */
    private static int struckOut(Random random, QueueModel model, int otherwise) {
        List<Integer> struck = model.lines().stream()
                .filter(line -> line.status == EntryStatus.VOID)
                .map(line -> line.number)
                .toList();
        return struck.isEmpty() ? otherwise : struck.get(random.nextInt(struck.size()));
    }

    private static void same(EntryChange change, String word) {
        assertThat(change.getClass().getSimpleName()).isEqualTo(word);
    }

    private void joins(Random random, Relay relay, QueueModel model, List<Household> households, Instant now)
            throws Exception {
        List<Join> joins = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            if (i > 0 && random.nextInt(8) == 0) {
                // sent twice: the same answer
                joins.add(joins.get(0));
                expected.add(expected.get(0));
                continue;
            }
            Household household = households.get(random.nextInt(households.size()));
            Door door = Door.values()[random.nextInt(Door.values().length)];
            Instant time = door.isDeclared() ? relay.opensAt().plusSeconds(random.nextInt(3000)) : now.plusMillis(i);
            Long resident = random.nextBoolean() ? (long) random.nextInt(8) : null;
            int wanted = 1 + random.nextInt(3);
            joins.add(new Join(
                    relay.id(),
                    household,
                    // not the household's own: somebody else, or a slip
                    random.nextInt(6) == 0 ? "赵小明" : household.name(),
                    null,
                    wanted,
                    door,
                    resident,
                    "key-" + random.nextLong(),
                    now.plusMillis(i),
                    door.isDeclared() ? time : null,
                    false,
                    null));
            expected.add(model.join(joins.get(i)));
        }
        List<JoinOutcome> outcomes = random.nextBoolean()
                ? batch.write(relay.id(), () -> joins)
                : batch.writeFree(Boarding.of(relay.id(), () -> joins)).getOrDefault(relay.id(), List.of());
        List<String> answers = outcomes.stream().map(RandomDeeds::word).toList();
        // a refusal is decided anew each time it is asked
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).startsWith("number") || joins.indexOf(joins.get(i)) == i) {
                assertThat(answers.get(i)).isEqualTo(expected.get(i));
            }
        }
        for (int i = 0; i < answers.size(); i++) {
            if (outcomes.get(i) instanceof JoinOutcome.AlreadyIn in
                    && in.doubt() == JoinOutcome.AlreadyIn.Doubt.OTHER_NAME) {
                assertThat(confirming.confirm(joins.get(i), in).doubt() == JoinOutcome.AlreadyIn.Doubt.SETTLED)
                        .isEqualTo(model.confirm(joins.get(i)));
            }
        }
    }

    private static String word(JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Accepted accepted) {
            return "number " + accepted.number();
        }
        if (outcome instanceof JoinOutcome.AlreadyIn already) {
            return "already " + already.number()
                    + (already.doubt() == JoinOutcome.AlreadyIn.Doubt.OTHER_NAME ? " in doubt" : "");
        }
        if (outcome instanceof JoinOutcome.NotEligible) {
            return "not eligible";
        }
        if (outcome instanceof JoinOutcome.Closed) {
            return "closed";
        }
        return outcome instanceof JoinOutcome.Full ? "full" : "too many";
    }

    private void changeQuota(Random random, Relay relay, QueueModel model) {
        List<RelayQuotas.Share> shares = quotas.of(relay.committeeId(), relay.id());
        if (shares.isEmpty()) {
            return;
        }
        String cell = shares.get(random.nextInt(shares.size())).cell();
        int quota = random.nextInt(12);
        boolean changed = model.shares().change(cell, quota);
        try {
            changing.share(relay.committeeId(), relay.id(), cell, quota, someone(random, relay));
            assertThat(changed).isTrue();
        } catch (UnfitPlanException tooFew) {
            assertThat(changed).isFalse();
        }
    }

    private void resize(Random random, Relay relay, QueueModel model, Instant now) {
        int number = 1 + random.nextInt(model.lines().size());
        int wanted = 1 + random.nextInt(4);
        same(resizing.resize(relay.committeeId(), relay.id(), number, wanted, now), model.resize(number, wanted, now));
    }

    private void changeTotal(Random random, Relay relay, QueueModel model) {
        if (quotas.of(relay.committeeId(), relay.id()).isEmpty()) {
            return;
        }
        Cause cause = someone(random, relay);
        boolean release = random.nextBoolean();
        int total = random.nextInt(40);
        boolean changed =
                release ? model.shares().releaseWalkIns() : model.shares().total(total);
        try {
            if (release) {
                changing.releaseWalkIns(relay.committeeId(), relay.id(), cause);
            } else {
                changing.total(relay.committeeId(), relay.id(), total, cause);
            }
            assertThat(changed).isTrue();
        } catch (UnfitPlanException unfit) {
            assertThat(changed).as(unfit.getMessage()).isFalse();
        }
        quotas.of(relay.committeeId(), relay.id())
                .forEach(share -> assertThat(share.quota())
                        .as(share.cell())
                        .isEqualTo(model.shares().share(share.cell())));
    }
}
