package org.lanekeeper.miniapp.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Component;

/**
 * Who holds which token, believed for some seconds without asking the database. A token in use is asked about again,
 * together with others, before that time is over, so that nobody who comes often ever waits for the answer.
 */
@Component
class RememberedHolders {
    private static final int MOST = 50_000;
    /** Behind this part of the time one is asked about again. */
    private static final int EARLY = 2;

    private final HolderQuestions questions;
    private final long goodNanos;
    private final Cache<String, Known> remembered;
    /**
     * Households of residents who may be remembered as belonging to none, by resident: to look for their tokens among all
     * would take too long, when thousands sign up for the first time.
     */
    private final Cache<Long, Long> settled;
    /** How often somebody was forgotten here so far. */
    private final AtomicLong revocations = new AtomicLong();

    RememberedHolders(HolderQuestions questions, AccessSettings settings) {
        Duration good = settings.rememberFor();
        this.questions = questions;
        this.goodNanos = good.toNanos();
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(good)
                .maximumSize(MOST)
                // tidying up takes less time than waking another thread to do it
                .executor(Runnable::run)
                .build();
        // whoever is looked up just before the database knows is remembered for as long again
        this.settled = Caffeine.newBuilder()
                .expireAfterWrite(good.multipliedBy(2))
                .maximumSize(MOST)
                .executor(Runnable::run)
                .build();
    }

    private record Known(SignedIn someone, long sinceNanos, AtomicBoolean askedAgain) {}

    /** By a token's hash; null if it is nobody's. */
    SignedIn of(String hash) {
        Known known = remembered.getIfPresent(hash);
        long age = known == null ? goodNanos : System.nanoTime() - known.sinceNanos();
        if (age >= goodNanos) {
            return asSettled(lookUp(hash));
        }
        if (age >= goodNanos / EARLY && known.askedAgain().compareAndSet(false, true)) {
            renew(hash, known);
        }
        return asSettled(known.someone());
    }

    private SignedIn asSettled(SignedIn someone) {
        if (someone == null
                || !(someone.getPrincipal() instanceof Resident resident)
                || resident.householdId() != null) {
            return someone;
        }
        Long household = settled.getIfPresent(resident.id());
        return household == null ? someone : SignedIn.resident(resident.belongingTo(household), someone.expiresAt());
    }

    private SignedIn lookUp(String hash) {
        long begun = System.nanoTime();
        long before = revocations.get();
        SignedIn found = questions.ask(hash);
        if (found != null) {
            remember(hash, found, begun, before);
        }
        return found;
    }

    private void renew(String hash, Known known) {
        long begun = System.nanoTime();
        long before = revocations.get();
        questions.askLater(hash).whenComplete((found, fault) -> {
            if (fault != null) {
                known.askedAgain().set(false);
            } else if (found == null) {
                remembered.invalidate(hash);
            } else {
                remember(hash, found, begun, before);
            }
        });
    }

    /** Unless somebody was forgotten while we were looking: perhaps this one. */
    private void remember(String hash, SignedIn someone, long since, long before) {
        remembered.put(hash, new Known(someone, since, new AtomicBoolean()));
        if (revocations.get() != before) {
            remembered.invalidate(hash);
        }
    }

    void forget(String hash) {
        revocations.incrementAndGet();
        remembered.invalidate(hash);
    }

    void forget(Staff staff) {
        forget(someone -> someone instanceof Staff holder && holder.id() == staff.id());
    }

    /** From now on, as far as the database does not say otherwise of somebody who belonged to no household yet. */
    void settle(Resident resident, long householdId) {
        settled.put(resident.id(), householdId);
    }

    void forget(Resident resident) {
        settled.invalidate(resident.id());
        forget(someone -> someone instanceof Resident holder && holder.id() == resident.id());
    }

    private void forget(Predicate<Object> whom) {
        revocations.incrementAndGet();
        remembered.asMap().values().removeIf(known -> whom.test(known.someone().getPrincipal()));
    }
}
