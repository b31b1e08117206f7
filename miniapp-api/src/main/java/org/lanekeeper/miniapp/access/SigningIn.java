package org.lanekeeper.miniapp.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.lanekeeper.community.staff.PasswordPolicy;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Checks a staff member's password. An unknown name, a wrong password, a locked and a disabled account take the same
 * time and get the same answer, so that nobody learns which names exist.
 */
@Service
public class SigningIn {
    private static final Logger log = LoggerFactory.getLogger(SigningIn.class);
    private static final int PASSWORD_BYTES = PasswordPolicy.MOST_BYTES;

    private static final int USERNAME_LENGTH = 40;

    private final StaffAccounts accounts;
    private final PasswordEncoder passwords;
    private final AccessSettings settings;
    private final Clock clock;
    private final String nobodysHash;

    SigningIn(StaffAccounts accounts, PasswordEncoder passwords, AccessSettings settings, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
        this.nobodysHash = passwords.encode("nobody has this password");
    }

    /** Nobody if it does not fit; wrong passwords in a row lock the account for a while. */
    public Optional<Staff> check(String username, String password) {
        if (!isPlausible(username, password)) {
            refuse("", "unusable form");
            return Optional.empty();
        }
        Optional<StaffAccount> account = accounts.named(username.strip()).filter(this::mayTry);
        if (account.isEmpty()) {
            refuse(password, "unknown, locked or disabled");
            return Optional.empty();
        }
        return check(account.get(), password);
    }

    private Optional<Staff> check(StaffAccount account, String password) {
        boolean right = passwords.matches(password, account.passwordHash());
        // tries in parallel do not get round a lock that came while the password was looked at
        if (accounts.find(account.id()).filter(this::mayTry).isEmpty()) {
            log.info("login of staff {} refused: locked or disabled meanwhile", account.id());
            return Optional.empty();
        }
        if (right) {
            accounts.clearFailures(account.id());
            return Optional.of(account.staff());
        }
        log.info("login of staff {} refused: wrong password", account.id());
        accounts.countFailure(account.id());
        accounts.find(account.id())
                .filter(fresh -> fresh.failures() >= settings.failures())
                .ifPresent(this::lock);
        return Optional.empty();
    }

    private void lock(StaffAccount account) {
        accounts.lockUntil(account.id(), clock.instant().plus(settings.lockFor()));
        log.warn("staff {} locked for {}", account.id(), settings.lockFor());
    }

    private void refuse(String password, String why) {
        passwords.matches(password, nobodysHash);
        log.info("login refused: {}", why);
    }

    private boolean mayTry(StaffAccount account) {
        return !account.isDisabled() && !isLocked(account);
    }

    private boolean isLocked(StaffAccount account) {
        return account.lockedUntil() != null && account.lockedUntil().isAfter(clock.instant());
    }

    private static boolean isPlausible(String username, String password) {
        return username != null
                && password != null
                && username.length() <= USERNAME_LENGTH
                && password.length() <= PASSWORD_BYTES
                && password.getBytes(StandardCharsets.UTF_8).length <= PASSWORD_BYTES;
    }
}
