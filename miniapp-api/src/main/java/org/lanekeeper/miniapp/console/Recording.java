package org.lanekeeper.miniapp.console;

import java.time.Clock;
import java.util.function.Supplier;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes what staff do. A change and its line in the log stand or fall together. */
@Component
public class Recording {
    /** Longest reason that the log keeps. */
    public static final int REASON_LENGTH = 200;

    private final OperationLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recording(OperationLog log, TransactionTemplate transaction, Clock clock) {
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Work that ends with a {@link #note}. */
    public <T> T together(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /**
     * @param subject numbers and keys such as {@code relay:3/entry:12}, never names or telephone numbers
     */
    public void note(Staff staff, Operation operation, String subject, String reason) {
        String kept = reason.length() > REASON_LENGTH ? reason.substring(0, REASON_LENGTH) : reason;
        log.append(staff, operation.stableName(), subject, kept, clock.instant());
    }
}
