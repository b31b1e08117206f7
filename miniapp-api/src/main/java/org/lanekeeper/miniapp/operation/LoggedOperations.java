package org.lanekeeper.miniapp.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a staff member asks and logs it, both or neither. */
@Service
public class LoggedOperations {
    private final OperationLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoggedOperations(OperationLog log, PlatformTransactionManager transactions, Clock clock) {
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param deed says what the change was; nothing if there was none to log
     */
    public <T> T run(Staff staff, Supplier<T> change, Function<T, Optional<Deed>> deed) {
        return transaction.execute(status -> {
            T result = change.get();
            deed.apply(result).ifPresent(done -> append(staff, done));
            return result;
        });
    }

    /**
     * The same where one step changes several things.
     *
     * @param deed says what each of the changes was
     */
    public <T> List<T> runAll(Staff staff, Supplier<List<T>> change, Function<T, Deed> deed) {
        return transaction.execute(status -> {
            List<T> results = change.get();
            results.forEach(result -> append(staff, deed.apply(result)));
            return results;
        });
    }

    /** Logs what changes nothing but should be known, such as a look at a telephone number. */
    public void note(Staff staff, Deed deed) {
        append(staff, deed);
    }

    /** The same for what goes on for a while, such as a page that is read again and again. */
    public void noteUnlessLately(Staff staff, Deed deed, Duration lately) {
        String operation = deed.operation().stableName();
        if (!log.hasSince(staff, operation, deed.subject(), clock.instant().minus(lately))) {
            append(staff, deed);
        }
    }

    private void append(Staff staff, Deed deed) {
        log.append(staff, deed.operation().stableName(), deed.subject(), deed.reason(), clock.instant());
    }
}
