package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lanekeeper.community.pasted.PastedGroup.name;
import static org.lanekeeper.community.pasted.PastedGroup.of;
import static org.lanekeeper.community.pasted.PastedGroup.row;
import static org.lanekeeper.community.pasted.PastedGroup.text;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies of a list are taken in, whoever pastes them and however often. */
@OnRealDatabase
class TakingCopyTest {
    @Autowired
    PastedGroup group;

    @Autowired
    RunningRelays running;

    @Autowired
    TakingCopy taking;

    @Autowired
    LookingAtPastes looking;

    @Autowired
    EnteringRows entering;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        group.begin();
    }

    @Test
    void theSameCopyAgainChangesNothing() {
        group.paste(of(1, 2, 3), group.ago(30));
        entering.enterReady(group.relay, group.clerk);
        List<Entry> before = group.byNumber();

        assertThat(group.paste(of(1, 2, 3), group.ago(10))).isEqualTo(CopyRelation.SAME);
        assertThat(entering.enterReady(group.relay, group.colleague)).isEmpty();
        assertThat(group.byNumber()).isEqualTo(before);
        assertThat(looking.copies(group.relay)).hasSize(1);
    }

    @Test
    void ofTwoCopiesThatArePastedAtOnceNoneIsLost() {
        int[] shared = IntStream.range(0, 20).toArray();
        group.paste(of(shared), group.ago(30));
        List<CompletableFuture<Pasted>> both = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> taking.take(
                        group.relay,
                        of(IntStream.concat(Arrays.stream(shared), IntStream.of(30 + i))
                                .toArray()),
                        false,
                        i % 2 == 0 ? group.clerk : group.colleague,
                        group.ago(1))))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(looking.copies(group.relay)).hasSize(7);
        assertThat(looking.list(group.relay).rows())
                .extracting(row -> row.row().address().room())
                .contains("131", "132", "133", "134", "135", "136")
                .hasSize(26);
    }

    @Test
    void nothingIsTakenInBeforeTheRelayOpens() {
        RelayPlan plan = new RelayPlan(
                "大米",
                "大米",
                clock.instant().plusSeconds(600),
                clock.instant().plusSeconds(6000),
                2,
                OrderRule.strict(2));
        group.relay = running.create(group.committee, plan, RelayState.PUBLISHED, null, null);
        assertThatThrownBy(() -> group.paste(of(1, 2), clock.instant()))
                .isInstanceOf(UnreadablePasteException.class)
                .hasMessageContaining("还没有到登记时间");
        assertThat(looking.list(group.relay).rows()).isEmpty();
    }

    @Test
    void anotherRelaysTextIsAskedAboutBeforeItIsKept() {
        group.paste(of(IntStream.range(0, 12).toArray()), group.ago(30));
        String other = of(IntStream.range(30, 42).toArray()).replace("口罩预订", "周末买菜团购");
        assertThat(taking.take(group.relay, other, false, group.clerk, group.ago(20)))
                .isEqualTo(new Pasted.PerhapsAnother("周末买菜团购", "口罩预订"));
        assertThat(looking.list(group.relay).rows()).hasSize(12);
        assertThat(taking.take(group.relay, other, true, group.clerk, group.ago(20)))
                .isInstanceOf(Pasted.Taken.class);
        assertThat(looking.list(group.relay).rows()).hasSize(24);
    }

    @Test
    void aTextThatIsNoRelayOrTooLongIsRefusedInWords() {
        assertThatThrownBy(() -> group.paste("大家好，今天几点发口罩？", group.ago(1))).hasMessageContaining("没有看到群接龙");
        assertThatThrownBy(() -> group.paste("长".repeat(RelayTextReader.LONGEST_TEXT + 1), group.ago(1)))
                .hasMessageContaining("分成两次");
    }

    @Test
    void idNumbersAreKeptNowhere() {
        group.paste(text(row(1), "3-103 " + name(2) + " 310101199001011233 1包", row(4)), group.ago(20));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM pasted_form WHERE line LIKE '%310101%' OR name LIKE '%310101%'",
                        Integer.class))
                .isZero();
        assertThat(looking.list(group.relay).rows()).hasSize(3);
    }
}
