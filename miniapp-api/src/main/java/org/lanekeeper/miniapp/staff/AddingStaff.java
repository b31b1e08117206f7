package org.lanekeeper.miniapp.staff;

import java.time.Clock;
import java.util.Optional;
import org.lanekeeper.community.staff.NewStaff;
import org.lanekeeper.community.staff.PasswordPolicy;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffAccounts;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** An administrator takes somebody on, logged. */
@Service
public class AddingStaff {
    private final StaffAccounts accounts;
    private final LoggedOperations operations;
    private final PasswordEncoder passwords;
    private final Clock clock;

    AddingStaff(StaffAccounts accounts, LoggedOperations operations, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.operations = operations;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Refuses a user name that is taken, in this committee or another, with {@code username-taken}.
     *
     * @param requestKey of {@link RequestKey}; a repeated request gets the first one's account
     * @throws org.lanekeeper.community.staff.UnfitStaffException if the password is none to have
     */
    public StaffAccount add(Staff by, NewStaff wanted, String password, String requestKey) {
        PasswordPolicy.check(wanted.username(), password);
        Optional<StaffAccount> earlier = earlier(by, wanted, requestKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        String hash = passwords.encode(password);
        return operations
                .run(
                        by,
                        () -> insert(by, wanted, hash, requestKey),
                        added -> added.map(it -> Operation.STAFF_ADD.on(Subject.staff(it.id()))))
                .or(() -> earlier(by, wanted, requestKey))
                .orElseThrow(() ->
                        Refusal.conflict("username-taken", "这个用户名已经有人用了，请换一个。").with("field", "username"));
    }

    private Optional<StaffAccount> insert(Staff by, NewStaff wanted, String hash, String requestKey) {
        int added = accounts.addOnce(by.committeeId(), wanted, hash, requestKey, clock.instant());
        return added == 1 ? accounts.named(wanted.username()) : Optional.empty();
    }

    private Optional<StaffAccount> earlier(Staff by, NewStaff wanted, String requestKey) {
        Optional<StaffAccount> earlier = accounts.requestedBy(by.committeeId(), requestKey);
        earlier.filter(it -> !wanted.describes(it)).ifPresent(other -> {
            throw RequestKey.otherContent();
        });
        return earlier;
    }
}
