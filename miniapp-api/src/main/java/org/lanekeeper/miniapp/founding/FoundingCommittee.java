package org.lanekeeper.miniapp.founding;

import java.time.Clock;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.staff.NewStaff;
import org.lanekeeper.community.staff.PasswordPolicy;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds the committee of the settings, so that somebody can sign in to a new installation. */
@Component
class FoundingCommittee implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FoundingCommittee.class);

    private final FoundingSettings settings;
    private final Committees committees;
    private final StaffAccounts staff;
    private final PasswordEncoder passwords;
    private final Clock clock;

    FoundingCommittee(
            FoundingSettings settings,
            Committees committees,
            StaffAccounts staff,
            PasswordEncoder passwords,
            Clock clock) {
        this.settings = settings;
        this.committees = committees;
        this.staff = staff;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (settings.name().isBlank()) {
            return;
        }
        Committee committee =
                committees.named(settings.street(), settings.name()).orElseGet(this::found);
        settings.serving()
                .forEach((platform, accounts) ->
                        accounts.forEach(account -> committees.serve(committee.id(), platform.name(), account)));
    }

    private Committee found() {
        NewStaff administrator = new NewStaff(settings.adminUsername(), "管理员", Role.ADMIN);
        PasswordPolicy.check(administrator.username(), settings.adminPassword());
        committees.insert(settings.name(), settings.street(), settings.phone());
        Committee committee =
                committees.named(settings.street(), settings.name()).orElseThrow();
        String hash = passwords.encode(settings.adminPassword());
        if (staff.addOnce(committee.id(), administrator, hash, null, clock.instant()) == 0) {
            throw new IllegalStateException("lanekeeper.founding.admin-username is taken, choose another one");
        }
        log.info("founded committee {} with one administrator", committee.id());
        return committee;
    }
}
