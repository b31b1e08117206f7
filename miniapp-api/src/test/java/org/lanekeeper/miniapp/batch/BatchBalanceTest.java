package org.lanekeeper.miniapp.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryCount;
import org.lanekeeper.community.notice.DeliveryStatus;

class BatchBalanceTest {
    @Test
    void partsOfEveryChannelAddUpToTheBatch() {
        BatchBalance sums = BatchBalance.of(
                200,
                List.of(
                        new DeliveryCount(Channel.SMS, DeliveryStatus.SENT, false, 170),
                        new DeliveryCount(Channel.SUBSCRIBE, DeliveryStatus.SENT, false, 11),
                        new DeliveryCount(Channel.CALL, DeliveryStatus.TO_CALL, false, 19),
                        new DeliveryCount(Channel.ROBOT, DeliveryStatus.SENT, true, 1)));
        assertThat(sums.households())
                .containsExactly(
                        new BatchBalance.Part(DeliveryStatus.SENT, 181),
                        new BatchBalance.Part(DeliveryStatus.TO_CALL, 19));
        assertThat(sums.balanced()).isTrue();
        assertThat(sums.informed()).isEqualTo(181);
        assertThat(sums.sent()).containsEntry(Channel.SMS, 170).doesNotContainKey(Channel.ROBOT);
    }

    @Test
    void aMissingHouseholdIsSeen() {
        BatchBalance sums =
                BatchBalance.of(200, List.of(new DeliveryCount(Channel.SMS, DeliveryStatus.SENT, false, 199)));
        assertThat(sums.balanced()).isFalse();
    }
}
