package org.lanekeeper.miniapp.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.ChoosingRoute;
import org.lanekeeper.community.notice.Outbox;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccounts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A committee with its staff, residents who sign up, and a sender that works its outbox off. */
@TestComponent
class Neighbourhood {
    static final String PASSWORD = "a good password";

    private final Committees committees;
    private final StaffAccounts accounts;
    private final Households households;
    private final PasswordEncoder passwords;
    private final JoiningRelay joining;
    private final Outbox outbox;
    private final ChoosingRoute routes;
    private final Clock clock;

    Neighbourhood(
            Committees committees,
            StaffAccounts accounts,
            Households households,
            PasswordEncoder passwords,
            JoiningRelay joining,
            Outbox outbox,
            ChoosingRoute routes,
            Clock clock) {
        this.committees = committees;
        this.accounts = accounts;
        this.households = households;
        this.passwords = passwords;
        this.joining = joining;
        this.outbox = outbox;
        this.routes = routes;
        this.clock = clock;
    }

    /** Staff sign in as role and committee: {@code clerk-幸福里}. */
    Committee committee(String name) {
        committees.insert(name, "测试街道", "");
        Committee committee = committees.named("测试街道", name).orElseThrow();
        for (Role role : Role.values()) {
            accounts.add(
                    committee.id(),
                    role.name().toLowerCase() + "-" + committee.id(),
                    passwords.encode(PASSWORD),
                    role,
                    role.label(),
                    clock.instant());
        }
        return committee;
    }

    Household at(Committee committee, String building, String room) {
        return households.atRoom(committee.id(), building, room).get(0);
    }

    /** A number for the household. */
    int join(long relay, Household household, String name, int quantity) {
        Join join = new Join(
                relay,
                household,
                name,
                null,
                quantity,
                Door.CHAT,
                null,
                UUID.randomUUID().toString(),
                clock.instant());
        try {
            JoinOutcome outcome = joining.submit(join).get(10, TimeUnit.SECONDS);
            return ((JoinOutcome.Accepted) outcome).number();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends all notices that wait: text messages arrive, the rest comes to the call list. */
    void deliver() {
        Instant now = clock.instant();
        String claim = UUID.randomUUID().toString();
        Instant until = now.plus(Duration.ofMinutes(1));
        outbox.claim(claim, now, until, 10_000);
        outbox.claimed(claim).forEach(delivery -> {
            Channel channel = routes.choose(delivery).channel();
            if (channel == Channel.CALL) {
                outbox.toCall(delivery.id(), claim, now);
            } else {
                outbox.begin(delivery.id(), claim, channel, now, until);
                outbox.sent(delivery.id(), claim, null, now);
            }
        });
    }
}
