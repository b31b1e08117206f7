package org.lanekeeper.miniapp.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffAccounts;
import org.lanekeeper.miniapp.access.Tokens;
import org.lanekeeper.miniapp.operation.Deed;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** Who of the committee's people may come in, logged. People are never deleted: the log tells what they did. */
@Service
public class KeepingStaff {
    private static final int MOST = 500;

    private final StaffAccounts accounts;
    private final LoggedOperations operations;
    private final Tokens tokens;
    private final Clock clock;

    KeepingStaff(StaffAccounts accounts, LoggedOperations operations, Tokens tokens, Clock clock) {
        this.accounts = accounts;
        this.operations = operations;
        this.tokens = tokens;
        this.clock = clock;
    }

    public List<StaffAccount> all(Staff by) {
        return accounts.all(by.committeeId(), MOST);
    }

    /** Somebody of the same committee. */
    public StaffAccount find(Staff by, long id) {
        return accounts.ofCommittee(by.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个人"));
    }

    /** The person is out at once and cannot come in any more. Done twice, it has happened once. */
    public StaffAccount disable(Staff by, long id) {
        StaffAccount present = find(by, id);
        if (id == by.id()) {
            throw Refusal.conflict("own-account", "不能停用自己的账号。需要的话，请另一位管理员来停用。");
        }
        operations.run(by, () -> shut(present), shut -> logged(shut, Operation.STAFF_DISABLE, id));
        return find(by, id);
    }

    /** The person may come in again, with the password they had. Done twice, it has happened once. */
    public StaffAccount enable(Staff by, long id) {
        find(by, id);
        operations.run(by, () -> accounts.enable(id) == 1, opened -> logged(opened, Operation.STAFF_ENABLE, id));
        return find(by, id);
    }

    private boolean shut(StaffAccount account) {
        if (account.role() == Role.ADMIN
                && accounts.lockAdministrators(account.committeeId()).equals(List.of(account.id()))) {
            throw Refusal.conflict("last-administrator", "这是最后一位管理员，不能停用。请先添加另一位管理员。");
        }
        boolean shut = accounts.disable(account.id(), clock.instant()) == 1;
        tokens.revokeAll(account.staff());
        return shut;
    }

    private static Optional<Deed> logged(boolean changed, Operation operation, long id) {
        return changed ? Optional.of(operation.on(Subject.staff(id))) : Optional.empty();
    }
}
