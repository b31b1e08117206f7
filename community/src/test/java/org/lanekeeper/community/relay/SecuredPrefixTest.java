package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecuredPrefixTest {
    @Test
    void nobodyOvertakesWhoWaits() {
        SecuredPrefix prefix = new SecuredPrefix(5, Measure.UNITS);

        assertThat(List.of(3, 3, 1).stream().map(units -> prefix.takes(units, false)))
                .containsExactly(true, false, false);
        assertThat(prefix.taken()).isEqualTo(3);
        assertThat(prefix.waiting()).isEqualTo(2);
    }

    @Test
    void whoWasCalledStaysSo() {
        SecuredPrefix prefix = new SecuredPrefix(1, Measure.HOUSEHOLDS);

        assertThat(prefix.takes(2, true)).isTrue();
        assertThat(prefix.takes(2, true)).isTrue();
        assertThat(prefix.takes(2, false)).isFalse();
        assertThat(prefix.taken()).isEqualTo(2);
    }

    @Test
    void whomTheReservedShareDoesNotReachTakesPartWithTheOthers() {
        OrderRule rule = new OrderRule(
                Serving.DRAW, Measure.HOUSEHOLDS, 10, false, 2, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN);
        List<DrawnCells.Drawn> drawn = List.of(
                new DrawnCells.Drawn(4, 1, OrderRule.WALK_IN, OrderRule.ALL),
                new DrawnCells.Drawn(2, 1, OrderRule.ALL, OrderRule.ALL),
                new DrawnCells.Drawn(1, 1, OrderRule.WALK_IN, OrderRule.ALL),
                new DrawnCells.Drawn(3, 1, OrderRule.WALK_IN, OrderRule.ALL));

        assertThat(DrawnCells.of(drawn, rule))
                .containsEntry(4, OrderRule.WALK_IN)
                .containsEntry(1, OrderRule.WALK_IN)
                .containsEntry(2, OrderRule.ALL)
                .containsEntry(3, OrderRule.ALL);
    }
}
