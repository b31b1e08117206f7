package org.lanekeeper.standalone.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.gate.IssuingPoster;
import org.lanekeeper.community.group.GroupScope;
import org.lanekeeper.community.group.StartingGroup;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccounts;
import org.lanekeeper.community.visit.InvitedGates;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the trial's committee into an empty database: all of it or, after a crash in the middle, nothing. */
public final class SampleCommittee {
    /** What residents see above the first relay. */
    public static final String RELAY_TITLE = "口罩预订";

    static final String GATE = "南门";
    private static final String STREET = "示范街道";
    private static final String NAME = "幸福里居委会";
    private static final String RELAY_KEY = "sample";
    private static final Map<String, Role> STAFF = Map.of(
            "secretary", Role.ADMIN,
            "clerk", Role.CLERK,
            "guard", Role.GUARD,
            "pharmacist", Role.PHARMACIST);

    private final BeanFactory beans;
    private final Accounts accounts;

    /**
     * The platform accounts that serve the committee.
     *
     * @param serving one account a platform
     * @param robot name of the group robot in the settings
     */
    public record Accounts(Map<Platform, String> serving, String robot, String staffPassword) {}

    /**
     * @param beans of a running server
     */
    public SampleCommittee(BeanFactory beans, Accounts accounts) {
        this.beans = beans;
        this.accounts = accounts;
    }

    /**
     * Does nothing if the committee is there already.
     *
     * @param withRoster without, there are neither households nor a relay: a committee on its first morning
     * @return the sample's relay, if it has one
     */
    public Optional<Long> load(boolean withRoster) {
        Committees committees = beans.getBean(Committees.class);
        if (committees.named(STREET, NAME).isEmpty()) {
            create(committees, withRoster);
        }
        return committees
                .named(STREET, NAME)
                .flatMap(committee -> beans.getBean(Relays.class).requestedBy(committee.id(), RELAY_KEY))
                .map(Relay::id);
    }

    private void create(Committees committees, boolean withRoster) {
        // on a slow machine these take seconds, and an idle transaction is ended
        String hash = beans.getBean(PasswordEncoder.class).encode(accounts.staffPassword());
        byte[] roster = RosterSheet.write(SampleRoster.rows());
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            committees.insert(NAME, STREET, "021-55550123");
            Committee committee = committees.named(STREET, NAME).orElseThrow();
            accounts.serving()
                    .forEach((platform, account) -> committees.serve(committee.id(), platform.name(), account));
            addStaff(committee.id(), hash);
            if (withRoster) {
                beans.getBean(ImportingRoster.class).run(committee.id(), roster);
                openRelay(committee.id());
                hangPosters(committee.id());
            }
            // after the relay: what has begun already is no news
            addGroup(committee.id());
        });
    }

    /**
     * @param hash one for all: each costs a noticeable part of the start
     */
    private void addStaff(long committeeId, String hash) {
        Instant now = beans.getBean(Clock.class).instant();
        StaffAccounts staff = beans.getBean(StaffAccounts.class);
        STAFF.forEach((username, role) -> staff.add(committeeId, username, hash, role, "试用" + role.label(), now));
    }

    private void addGroup(long committeeId) {
        beans.getBean(StartingGroup.class)
                .withRobot(committeeId, accounts.robot(), accounts.robot(), GroupScope.everybody());
        GroupChats groups = beans.getBean(GroupChats.class);
        groups.with(committeeId, accounts.robot())
                .ifPresent(leaders -> groups.changeKind(committeeId, leaders.id(), GroupKind.LEADERS));
    }

    /** A gate for each compound, each with a poster. */
    private void hangPosters(long committeeId) {
        Instant now = beans.getBean(Clock.class).instant();
        Gates gates = beans.getBean(Gates.class);
        for (Compound compound : beans.getBean(Committees.class).compounds(committeeId)) {
            gates.add(committeeId, compound.id(), GATE, now);
            gates.named(compound.id(), GATE)
                    .ifPresent(gate -> beans.getBean(IssuingPoster.class).issue(gate, null));
        }
    }

    /** Code of the poster at the sample's first gate, if it has one. */
    public Optional<String> poster() {
        Committees committees = beans.getBean(Committees.class);
        return committees
                .named(STREET, NAME)
                .flatMap(committee -> beans.getBean(InvitedGates.class).of(committee.id(), null).stream()
                        .map(InvitedGates.Way::poster)
                        .findFirst());
    }

    private void openRelay(long committeeId) {
        Instant now = beans.getBean(Clock.class).instant();
        RelayPlan plan = new RelayPlan(
                RELAY_TITLE, "口罩", now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofDays(30)), 1200, 2);
        beans.getBean(RunningRelays.class).create(committeeId, plan, RelayState.PUBLISHED, RELAY_KEY, null);
    }
}
