package org.lanekeeper.bot.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.settings.WechatAccount;
import org.lanekeeper.bot.settings.WechatSettings;
import org.lanekeeper.community.rehearsal.ScratchCommittee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@WithBotServer
class WarmingUpTest {
    private static final int HOUSEHOLDS = 12;

    @Autowired
    ScratchCommittee scratch;

    @Autowired
    WechatSettings wechat;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext server;

    @Autowired
    Clock clock;

    @Value("${server.port}")
    int port;

    @Test
    void peopleOfTheRehearsalGetNumbersAndAreGoneAfterwards() throws InterruptedException {
        WechatAccount account = wechat.mp().get(0);
        long committee = scratch.create(ScratchCommittee.newName());
        scratch.settle(committee, HOUSEHOLDS, 5, "MP", account.appId());
        scratch.openRelay(committee);
        Letters letters = new Letters(URI.create("http://127.0.0.1:" + port), account, clock);
        Rehearsal rehearsal =
                new Rehearsal(letters, committee, clock, clock.instant().plus(Duration.ofMinutes(1)));

        AvailabilityChangeEvent.publish(server, ReadinessState.REFUSING_TRAFFIC);
        double before = counted();
        boolean whole;
        try {
            whole = rehearsal.play(HOUSEHOLDS, 5);
        } finally {
            AvailabilityChangeEvent.publish(server, ReadinessState.ACCEPTING_TRAFFIC);
        }

        assertThat(whole).isTrue();
        assertThat(rehearsal.answered()).isEqualTo(2 * HOUSEHOLDS + 1);
        assertThat(jdbc.queryForList(
                        "SELECT number FROM relay_entry WHERE committee_id = ? AND door = 'CHAT' ORDER BY number",
                        Integer.class,
                        committee))
                .hasSize(HOUSEHOLDS)
                .endsWith(HOUSEHOLDS);
        assertThat(counted()).as("joins that an operator sees").isEqualTo(before);

        scratch.remove(committee);
        for (String table : List.of("relay_entry", "ledger_block", "household", "resident", "relay", "compound")) {
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM " + table + " WHERE committee_id = ?", Integer.class, committee))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void theServerWasReadyOnlyBehindItsRehearsalOfWhichNothingIsLeft() {
        assertThat(server.getBean(ApplicationAvailability.class).getReadinessState())
                .isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM resident WHERE external_id LIKE 'warm-up-%'", Integer.class))
                .isZero();
    }

    private static double counted() {
        return Metrics.globalRegistry.find("lanekeeper.sequencer.batch").summaries().stream()
                .mapToDouble(summary -> summary.totalAmount())
                .sum();
    }
}
