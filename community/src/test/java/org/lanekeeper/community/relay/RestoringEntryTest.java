package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.relay.ChangedQueue.because;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** A struck-out entry comes back to its place, if a second person says so. */
@OnRealDatabase
class RestoringEntryTest {
    @Autowired
    ChangedQueue queue;

    @Autowired
    JoiningRelay joining;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    RestoringEntry restoring;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        queue.begin();
    }

    @Test
    void aStruckOutEntryComesBackToItsPlaceByASecondPersonOnly() {
        queue.open(OrderRule.strict(2));
        queue.join(0, 1, 2);
        assertThat(moderating.strikeOut(queue.committee, queue.relay.id(), 1, because(queue.clerk, Ground.DUPLICATE)))
                .isTrue();
        assertThat(queue.next()).containsExactly(2, 3);

        assertThat(restoring.restore(queue.committee, queue.relay.id(), 1, false, because(queue.clerk, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.SamePerson.class);
        assertThat(queue.next()).containsExactly(2, 3);
        assertThat(restoring.restore(
                        queue.committee, queue.relay.id(), 1, false, because(queue.secretary, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.Done.class);

        assertThat(queue.next()).containsExactly(1, 2);
        assertThat(queue.entry(3).secured()).isFalse();
        assertThat(queue.share("")).isEqualTo(Map.of(2, 2));
        assertThat(queue.ledger())
                .contains("\"kind\":\"voided\"", "\"ground\":\"DUPLICATE\"", "\"kind\":\"restored\"")
                .doesNotContain("说明");
        assertThat(restoring.restore(
                        queue.committee, queue.relay.id(), 1, false, because(queue.secretary, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.WrongState.class);
        assertThat(restoring.restore(
                        queue.committee, queue.relay.id(), 9, false, because(queue.secretary, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.Unknown.class);
        queue.callThem();
    }

    @Test
    void whoHasANewPlaceMeanwhileKeepsThatOne() {
        queue.open(OrderRule.strict(null));
        queue.join(0, 1);
        moderating.strikeOut(queue.committee, queue.relay.id(), 1, because(queue.clerk, Ground.DUPLICATE));
        queue.join(0);

        assertThat(restoring.restore(
                        queue.committee, queue.relay.id(), 1, false, because(queue.secretary, Ground.MISTAKE)))
                .isEqualTo(new EntryChange.PlaceHeld(3));
        assertThat(queue.next()).containsExactly(2, 3);
        queue.callThem();
    }

    @Test
    void whatWasUnderReviewComesBackOnceSomebodyHasLookedIntoIt() {
        queue.open(OrderRule.strict(null));
        joining.submit(new Join(
                        queue.relay.id(),
                        queue.households.get(0),
                        "别人",
                        null,
                        1,
                        Door.PAGE,
                        null,
                        "somebody else",
                        clock.instant()))
                .join();
        moderating.strikeOut(queue.committee, queue.relay.id(), 1, because(queue.clerk, Ground.NOT_ELIGIBLE));

        assertThat(restoring.restore(
                        queue.committee, queue.relay.id(), 1, false, because(queue.secretary, Ground.VERIFIED)))
                .isEqualTo(new EntryChange.Unverified(ReviewReason.NAME_DIFFERS));
        assertThat(restoring.restore(
                        queue.committee, queue.relay.id(), 1, true, because(queue.secretary, Ground.VERIFIED)))
                .isInstanceOf(EntryChange.Done.class);
        assertThat(queue.entry(1).status()).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(queue.entry(1).endedFrom()).isNull();
        queue.callThem();
    }
}
