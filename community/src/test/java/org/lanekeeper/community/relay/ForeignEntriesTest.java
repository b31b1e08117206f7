package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.relay.ChangedQueue.because;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody changes the queue of another committee. */
@OnRealDatabase
class ForeignEntriesTest {
    @Autowired
    ChangedQueue queue;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    RestoringEntry restoring;

    @Autowired
    YieldingEntry yielding;

    @Autowired
    ChangingQuota changing;

    @BeforeEach
    void begin() {
        queue.begin();
    }

    @Test
    void whatIsAnotherCommitteesStaysAsItIs() {
        queue.open(OrderRule.strict(null));
        queue.join(0, 1);
        long other = neighbourhood.committee();
        assertThat(yielding.letOthersFirst(other, queue.relay.id(), 1)).isInstanceOf(EntryChange.Unknown.class);
        assertThat(restoring.restore(other, queue.relay.id(), 1, true, because(queue.clerk, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.Unknown.class);
        assertThat(changing.total(other, queue.relay.id(), 1, because(queue.clerk, Ground.MISTAKE)))
                .isEmpty();
        assertThat(queue.next()).containsExactly(1, 2);
    }
}
