package org.lanekeeper.miniapp.staff;

import java.util.Optional;
import org.lanekeeper.community.staff.PasswordPolicy;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffAccounts;
import org.lanekeeper.community.staff.UnfitStaffException;
import org.lanekeeper.miniapp.access.SigningIn;
import org.lanekeeper.miniapp.access.Tokens;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** A new password ends a lock and all sessions under the old one, logged. */
@Service
public class ChangingPassword {
    private final StaffAccounts accounts;
    private final LoggedOperations operations;
    private final Tokens tokens;
    private final SigningIn signingIn;
    private final PasswordEncoder passwords;

    ChangingPassword(
            StaffAccounts accounts,
            LoggedOperations operations,
            Tokens tokens,
            SigningIn signingIn,
            PasswordEncoder passwords) {
        this.accounts = accounts;
        this.operations = operations;
        this.tokens = tokens;
        this.signingIn = signingIn;
        this.passwords = passwords;
    }

    /**
     * For somebody of the same committee who has forgotten theirs. Not for oneself: a borrowed session must not become
     * an account.
     *
     * @throws UnfitStaffException for the field {@code password}
     */
    public StaffAccount reset(Staff by, long id, String password) {
        StaffAccount account = accounts.ofCommittee(by.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个人"));
        if (id == by.id()) {
            throw Refusal.conflict("own-account", "自己的密码请在「改密码」里改，要先写原密码。");
        }
        PasswordPolicy.check(account.username(), password);
        set(by, account.staff(), password);
        return accounts.ofCommittee(by.committeeId(), id).orElseThrow();
    }

    /**
     * One's own. Wrong old passwords count like wrong logins and lock the account in the end.
     *
     * @throws UnfitStaffException for the field {@code old} or {@code password}
     */
    public void changeOwn(Staff self, String old, String password) {
        PasswordPolicy.check(self.username(), password);
        if (password.equals(old)) {
            throw new UnfitStaffException("password", "新密码和原密码一样，请换一个。");
        }
        if (signingIn.check(self.username(), old).isEmpty()) {
            throw new UnfitStaffException("old", "原密码不对，请再试一次。连续输错几次，账号会锁定一会儿；忘了原密码请找管理员重设。");
        }
        set(self, self, password);
    }

    private void set(Staff by, Staff whose, String password) {
        String hash = passwords.encode(password);
        operations.run(
                by,
                () -> {
                    accounts.setPassword(whose.id(), hash);
                    tokens.revokeAll(whose);
                    return whose;
                },
                it -> Optional.of(Operation.STAFF_PASSWORD.on(Subject.staff(it.id()))));
    }
}
