package org.lanekeeper.miniapp.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RendezvousTest {
    private final List<String> events = new ArrayList<>();
    private final Rendezvous rendezvous =
            new Rendezvous(new MockAsyncContext(new MockHttpServletRequest(), new MockHttpServletResponse()) {
                @Override
                public void complete() {
                    events.add("complete");
                }
            });

    @Test
    void anAnswerThatIsThereEarlyWaitsUntilTheThreadHasLeft() {
        rendezvous.answer(response -> events.add("answer"));
        assertThat(events).isEmpty();
        rendezvous.leave();
        assertThat(events).containsExactly("answer", "complete");
    }

    @Test
    void anAnswerThatComesLaterIsWrittenAtOnce() {
        rendezvous.leave();
        assertThat(events).isEmpty();
        rendezvous.answer(response -> events.add("answer"));
        assertThat(events).containsExactly("answer", "complete");
    }

    @Test
    void theFirstAnswerCounts() {
        rendezvous.leave();
        rendezvous.answer(response -> events.add("overdue"));
        rendezvous.answer(response -> events.add("answer"));
        assertThat(events).containsExactly("overdue", "complete");
    }

    @Test
    void aReaderWhoHasGoneAwayIsNoFault() {
        rendezvous.leave();
        rendezvous.answer(response -> {
            throw new IOException("gone");
        });
        assertThat(events).containsExactly("complete");
    }
}
