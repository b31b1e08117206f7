package org.lanekeeper.community.retention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes one thing at a time, each in a transaction of its own: one that cannot be deleted does not keep the others. */
@Component
public class DeletingInSteps {
    private static final Logger log = LoggerFactory.getLogger(DeletingInSteps.class);
    private static final int AT_ONCE = 500;

    private final TransactionTemplate transaction;

    DeletingInSteps(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be deleted next, at most so many. */
    @FunctionalInterface
    public interface Next<T> {
        List<T> list(int most);
    }

    /**
     * Goes on until nothing is left or something fails; the next run tries that again.
     *
     * @return how many were deleted of each committee
     */
    public <T> Map<Long, Integer> run(Next<T> next, ToLongFunction<T> committee, Consumer<T> deletion) {
        Map<Long, Integer> deleted = new TreeMap<>();
        boolean more = true;
        while (more) {
            List<T> some = next.list(AT_ONCE);
            String fault = null;
            for (T one : some) {
                String failed = attempt(() -> deletion.accept(one));
                if (failed == null) {
                    deleted.merge(committee.applyAsLong(one), 1, Integer::sum);
                } else {
                    fault = failed;
                }
            }
            if (fault != null) {
                log.error("something whose time is over could not be deleted: {}", fault);
            }
            more = some.size() == AT_ONCE && fault == null;
        }
        return deleted;
    }

    /** Null if it went well, else what went wrong. */
    private String attempt(Runnable step) {
        try {
            transaction.executeWithoutResult(status -> step.run());
            return null;
        } catch (RuntimeException e) {
            return e.getClass().getName();
        }
    }
}
