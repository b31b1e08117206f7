package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.LedgerBlock;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.relay.JoinOutcome.AlreadyIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody without an identity took a household's place under a wrong name; then the household comes itself. */
@OnRealDatabase
class ConfirmingEntryTest {
    @Autowired
    JoiningRelay joining;

    @Autowired
    Entries entries;

    @Autowired
    LedgerBlocks blocks;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Clock clock;

    private Relay relay;
    private List<Household> households;

    @BeforeEach
    void aStrangerTookAPlace() {
        long committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 3);
        relay = neighbourhood.openRelay(committee);
        neighbourhood.join(relay, households.get(1));
        join("不相干的人", null, Door.PAGE, null, false);
        neighbourhood.join(relay, households.get(2));
    }

    private JoinOutcome join(String name, String phone, Door door, Long resident, boolean onBehalf) {
        Household own = households.get(0);
        return joining.submit(new Join(
                                relay.id(),
                                own,
                                name,
                                phone,
                                1,
                                door,
                                resident,
                                "k" + UUID.randomUUID(),
                                clock.instant())
                        .onBehalf(onBehalf))
                .join();
    }

    private Entry taken() {
        return entries.find(relay.committeeId(), relay.id(), 2).orElseThrow();
    }

    @Test
    void itsOwnNameMakesThePlaceTheHouseholds() {
        assertThat(taken().status()).isEqualTo(EntryStatus.REVIEW);
        String own = households.get(0).name();
        JoinOutcome told = join(own, null, Door.CHAT, 55L, false);

        assertThat(told).isEqualTo(new AlreadyIn(2, Door.PAGE, false, false, AlreadyIn.Doubt.SETTLED));
        assertThat(((AlreadyIn) told).inWords()).contains("第 2 号", "别的姓名");
        assertThat(taken().status()).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(taken().name()).isEqualTo(own);
        assertThat(taken().residentId()).isEqualTo(55L);
        assertThat(entries.nextInOrder(relay.committeeId(), relay.id(), 9))
                .extracting(Entry::number)
                .containsExactly(1, 2, 3);
        assertThat(blocks.page(relay.id(), 0, 100).stream().map(LedgerBlock::records))
                .anyMatch(records -> records.contains("\"kind\":\"approved\",\"number\":2")
                        && records.contains("\"ground\":\"CONFIRMED\""));
        // once: asked again it is an entry like any other
        assertThat(join(own, null, Door.TELEPHONE, null, false)).isEqualTo(new AlreadyIn(2, Door.PAGE, false, false));
    }

    @Test
    void theRegisteredTelephoneDoesSoToo() {
        join("老婆的名字", households.get(0).phone(), Door.PAGE, null, false);
        assertThat(taken().status()).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(taken().name()).isEqualTo("老婆的名字");
    }

    @Test
    void anotherWrongNameOrANeighbourDoesNot() {
        assertThat(join("又一个人", null, Door.PAGE, null, false)).isEqualTo(new AlreadyIn(2, Door.PAGE, false, false));
        join(households.get(0).name(), null, Door.CHAT, 77L, true);
        assertThat(taken().status()).isEqualTo(EntryStatus.REVIEW);
    }

    @Test
    void whatSomebodyKnownSignedUpWaitsForTheCommittee() {
        long committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 1);
        relay = neighbourhood.openRelay(committee);
        join("丈母娘", null, Door.CHAT, 9L, false);
        join(households.get(0).name(), null, Door.PAGE, null, false);
        assertThat(entries.find(committee, relay.id(), 1).orElseThrow().status())
                .isEqualTo(EntryStatus.REVIEW);
    }
}
