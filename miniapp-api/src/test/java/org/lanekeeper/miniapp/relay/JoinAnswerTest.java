package org.lanekeeper.miniapp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpHeaders;

class JoinAnswerTest {
    @Test
    void whoeverIsNotAnsweredYetIsToldWhenToComeAgain() {
        JoinOutcome busy = new JoinOutcome.Busy(Duration.ofMillis(300), false);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> JoinAnswer.of(busy, null));
        assertThat(refusal.getStatusCode().value()).isEqualTo(503);
        assertThat(refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(refusal.getBody().getDetail()).contains("位置不会丢", "再点一次");
    }

    @Test
    void aFullQueueIsTooManyRequests() {
        JoinOutcome full = new JoinOutcome.Busy(Duration.ofSeconds(2), true);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> JoinAnswer.of(full, null));
        assertThat(refusal.getStatusCode().value()).isEqualTo(429);
        assertThat(refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
    }
}
