package org.lanekeeper.miniapp.console.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.notice.Call;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;

class AtWorkTest {
    private static final Staff WANG = new Staff(1, 1, "wang", "小王", Role.CLERK);
    private static final Staff LI = new Staff(2, 1, "li", "小李", Role.CLERK);
    private static final List<Call> CALLS = List.of(call(11), call(12));

    private final AtWork atWork = new AtWork();

    @Test
    void twoWorkersGetTwoHouseholds() {
        assertThat(atWork.next(WANG, CALLS)).contains(CALLS.get(0));
        atWork.take(11, WANG);
        assertThat(atWork.next(LI, CALLS)).contains(CALLS.get(1));
        assertThat(atWork.others(LI)).containsEntry(11L, "小王");
        assertThat(atWork.others(WANG)).isEmpty();
    }

    @Test
    void aWorkerHoldsOneHouseholdAtATime() {
        atWork.take(11, WANG);
        atWork.take(12, WANG);
        assertThat(atWork.next(LI, CALLS)).contains(CALLS.get(0));
        atWork.leave(12);
        assertThat(atWork.others(LI)).isEmpty();
    }

    @Test
    void theLastHouseholdIsShownEvenIfAnotherHasIt() {
        atWork.take(11, WANG);
        assertThat(atWork.next(LI, List.of(CALLS.get(0)))).contains(CALLS.get(0));
        assertThat(atWork.next(LI, List.of())).isEmpty();
    }

    private static Call call(long id) {
        Instant time = Instant.EPOCH;
        return new Call(
                id,
                id,
                "口罩",
                1,
                (int) id,
                "幸福里小区",
                "3",
                "",
                "502",
                "张三",
                null,
                "口罩",
                "门口",
                time,
                time,
                "123456789012",
                null,
                0,
                null,
                DeliveryStatus.TO_CALL,
                time);
    }
}
