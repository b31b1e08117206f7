package org.lanekeeper.miniapp.founding;

import java.time.Clock;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.resident.Platform;
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
    private static final int PASSWORD_LENGTH = 10;

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
        if (settings.name().isBlank()
                || committees.named(settings.street(), settings.name()).isPresent()) {
            return;
        }
        if (settings.adminUsername().isBlank() || settings.adminPassword().length() < PASSWORD_LENGTH) {
            throw new IllegalStateException(
                    "lanekeeper.founding needs admin-username and an admin-password of at least " + PASSWORD_LENGTH
                            + " characters");
        }
        committees.insert(settings.name(), settings.street(), settings.phone());
        Committee committee =
                committees.named(settings.street(), settings.name()).orElseThrow();
        serve(committee, Platform.MP, settings.mp());
        serve(committee, Platform.MINIAPP, settings.miniapp());
        String hash = passwords.encode(settings.adminPassword());
        staff.add(committee.id(), settings.adminUsername(), hash, Role.ADMIN, "管理员", clock.instant());
        log.info("founded committee {} with one administrator", committee.id());
    }

    private void serve(Committee committee, Platform platform, String account) {
        if (!account.isBlank()) {
            committees.serve(committee.id(), platform.name(), account);
        }
    }
}
