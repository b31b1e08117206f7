package org.lanekeeper.community.resident;

import java.time.Clock;
import java.util.List;
import org.lanekeeper.community.household.Household;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gets to know a person: at the first message, and when name or phone match the register of a household. */
@Service
public class KnowingResidents {
    private final Residents residents;
    private final Consents consents;
    private final Conversations conversations;
    private final List<KeptOfResident> kept;
    private final Clock clock;

    KnowingResidents(
            Residents residents,
            Consents consents,
            Conversations conversations,
            List<KeptOfResident> kept,
            Clock clock) {
        this.residents = residents;
        this.consents = consents;
        this.conversations = conversations;
        this.kept = kept;
        this.clock = clock;
    }

    /** The resident behind an identity, remembered from now on if it is new. */
    public Resident meet(long committeeId, Platform platform, String account, String externalId) {
        return residents.find(platform, account, externalId).orElseGet(() -> {
            residents.add(committeeId, platform, account, externalId, clock.instant());
            return residents.find(platform, account, externalId).orElseThrow();
        });
    }

    /** Binds the person to the household if the register knows the name or the phone there. */
    public void bindIfKnown(Resident resident, Household household, String name, String phone) {
        if (resident.householdId() == null && household.knows(name, phone)) {
            residents.bind(resident.id(), household.id());
        }
    }

    /**
     * Learns where the person belongs from a sign-up that was not said to be for others.
     *
     * @param name as it was said; null where it proves nothing: neighbours know names and doors, so whoever comes second
     *     has to know the telephone number as well
     * @param own whether they say that it is where they live
     * @return whether they belong there from now on, and belonged elsewhere before
     */
    public boolean learn(Resident resident, Household household, String name, String phone, boolean own) {
        if (own && !Long.valueOf(household.id()).equals(resident.householdId())) {
            return bindAnew(resident, household, name, phone) && resident.isOfAnother(household.id());
        }
        bindIfKnown(resident, household, name, phone);
        return false;
    }

    /**
     * Binds the person to the household that they call their own, if the register knows the name or the phone there.
     * Whoever signed a neighbour up first was taken for one of theirs.
     *
     * @return whether they are bound to it now
     */
    public boolean bindAnew(Resident resident, Household household, String name, String phone) {
        return household.knows(name, phone) && residents.bindAnew(resident.id(), household.id()) == 1;
    }

    /** Deletes what is kept about an identity, as the platform demands when somebody stops following. */
    @Transactional
    public void forget(Resident resident) {
        consents.removeAll(resident.id());
        conversations.close(resident.id());
        kept.forEach(one -> one.forget(resident));
        residents.remove(resident.id());
    }
}
