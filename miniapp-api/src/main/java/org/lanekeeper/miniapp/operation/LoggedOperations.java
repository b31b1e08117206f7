package org.lanekeeper.miniapp.operation;

import java.time.Clock;
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
    private static final int REASON_LENGTH = 200;

    private final OperationLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoggedOperations(OperationLog log, PlatformTransactionManager transactions, Clock clock) {
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * One line for the log.
     *
     * @param name stable, such as {@code relay.publish}
     * @param subject numbers and keys, such as {@code relay:3/entry:12}; nothing personal
     * @param reason as the staff member gave it, empty for none
     */
    public record Operation(String name, String subject, String reason) {
        public Operation(String name, String subject) {
            this(name, subject, "");
        }

        public Operation {
            reason = reason == null ? "" : reason.strip();
            reason = reason.substring(0, Math.min(reason.length(), REASON_LENGTH));
        }
    }

    /**
     * @param operation says what the change was; nothing if there was none to log
     */
    public <T> T run(Staff staff, Supplier<T> change, Function<T, Optional<Operation>> operation) {
        return transaction.execute(status -> {
            T result = change.get();
            operation.apply(result).ifPresent(done -> append(staff, done));
            return result;
        });
    }

    /** Logs what changes nothing but should be known, such as a look at a telephone number. */
    public void note(Staff staff, Operation operation) {
        append(staff, operation);
    }

    private void append(Staff staff, Operation operation) {
        log.append(staff, operation.name(), operation.subject(), operation.reason(), clock.instant());
    }
}
