package org.lanekeeper.community.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.notice.DeliveryCount;
import org.lanekeeper.community.notice.DeliverySums;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.voucher.RedeemingVoucher.Outcome;
import org.lanekeeper.community.voucher.TakingPayment;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of goods after they were called: collected, paid, declined, taken back, given on. */
@OnRealDatabase
class AfterTheCallTest {
    private static final String MOVED_UP = "「口罩预订」前面空出了名额，您家从候补排进了名额。号码不变，轮到时会通知您。";

    @Autowired
    Round round;

    @Autowired
    PreviewingBatch previewing;

    @Autowired
    TakingBack takingBack;

    @Autowired
    DecliningVoucher declining;

    @Autowired
    HandingOver handingOver;

    @Autowired
    TakingPayment payment;

    @Autowired
    ReconcilingBatch reconciling;

    @Autowired
    Batches batches;

    @Autowired
    Relays relays;

    @Autowired
    DeliverySums sums;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void whatNobodyCollectsGoesToTheNextInOrder() throws IOException {
        Relay relay = round.relay(4);
        round.join(relay, 2, 1, 1, 1, 1, 1, 1);
        Batch batch = round.drawOverdue(relay, 4);
        handingOver.atCounter(relay.committeeId(), round.voucher(relay, 2).code(), 1, false);
        assertThat(declining.decline(relay.committeeId(), relay.id(), 3, false, Cause.of(null, Ground.DECLINED)))
                .contains(DecliningVoucher.Outcome.DECLINED);
        assertThat(round.entry(relay, 5).secured()).isTrue();
        assertThat(round.entry(relay, 6).secured()).isFalse();

        TakingBack.Preview preview = takingBack.preview(batch);
        assertThat(preview.overdue()).extracting(Voucher::number).containsExactly(1, 4);
        assertThat(takeBack(batch, preview.asOf())).isEqualTo(new TakingBack.Taken(2, 3));
        assertThat(takeBack(batch, preview.asOf())).isEqualTo(new TakingBack.Taken(0, 0));
        assertThat(told(relay))
                .containsExactly(
                        "您家「口罩预订」第 1 号叫到过，到时间没有来领，过号了，留给后面的人。记错了，或者还要，请马上找居委会，东西还在就能改回来；不在了，可以再登记一次，会给新的号，排到最后。",
                        "您家「口罩预订」第 3 号叫到过，记的是您家不要了，留给后面的人。记错了，或者还要，请马上找居委会，东西还在就能改回来；不在了，可以再登记一次，会给新的号，排到最后。",
                        "您家「口罩预订」第 4 号叫到过，到时间没有来领，过号了，留给后面的人。记错了，或者还要，请马上找居委会，东西还在就能改回来；不在了，可以再登记一次，会给新的号，排到最后。",
                        MOVED_UP,
                        MOVED_UP,
                        MOVED_UP);

        assertThat(round.voucher(relay, 1).status()).isEqualTo(VoucherStatus.LAPSED);
        assertThat(round.voucher(relay, 2).status()).isEqualTo(VoucherStatus.REDEEMED);
        assertThat(round.entry(relay, 1).status()).isEqualTo(EntryStatus.LAPSED);
        assertThat(round.entry(relay, 7).secured()).isTrue();
        assertThat(handingOver.atCounter(
                        relay.committeeId(), round.voucher(relay, 1).code(), 1, false))
                .isInstanceOf(Outcome.GivenOn.class);
        assertThat(reconciling.account(batch).equation()).isEqualTo("5 份 = 已领 1 + 没领 0 + 可再发 4");
        assertThat(batches.leftOver(relay.committeeId(), relay.id(), 1)).contains(4);

        assertThat(previewing
                        .preview(relay, round.plan(BatchKind.COLLECT, Measure.HOUSEHOLDS, 9, null, 1))
                        .units())
                .isEqualTo(3);
        Batch next = round.draw(relay, round.plan(BatchKind.COLLECT, Measure.UNITS, 4, null, 1));

        assertThat(next.follows()).isEqualTo(1);
        assertThat(round.calledBy(relay, 2)).containsExactly(5, 6, 7);
        assertThat(batches.leftOver(relay.committeeId(), relay.id(), 1)).contains(0);
        assertThat(batches.leftOver(relay.committeeId(), relay.id(), 2)).contains(1);
        assertThat(reconciling.account(batch).equation()).endsWith("转给后面的批次 4");
        assertThat(reconciling.account(batch).balanced()).isTrue();
        assertThat(reconciling.account(next).balanced()).isTrue();
        assertThatThrownBy(() -> round.draw(relay, round.plan(BatchKind.COLLECT, Measure.UNITS, 1, null, 1)))
                .hasMessageContaining("只剩 0 份");
        assertThat(households(relay, 1)).isEqualTo(4);
        assertThat(households(relay, 2)).isEqualTo(3);
        assertThat(round.verified(relay).faults()).isEmpty();
        assertThat(relays.find(relay.committeeId(), relay.id()).orElseThrow().lastSeq())
                .isEqualTo(jdbc.queryForObject(
                        "SELECT MAX(changed_seq) FROM relay_entry WHERE relay_id = ?", Long.class, relay.id()));
    }

    @Test
    void whatWasPaidIsKeptUntilTheMoneyGoesBack() {
        Relay relay = round.relay(null);
        round.join(relay, 2, 1);
        round.draw(relay, round.plan(BatchKind.ON_BEHALF, Measure.HOUSEHOLDS, 2, null, null));
        jdbc.update(
                "UPDATE batch SET pickup_until = ? WHERE relay_id = ?", Timestamp.from(clock.instant()), relay.id());
        Batch batch = batches.find(relay.committeeId(), relay.id(), 1).orElseThrow();
        String code = round.voucher(relay, 1).code();

        assertThat(handingOver.atCounter(relay.committeeId(), code, 1, false)).isInstanceOf(Outcome.Unpaid.class);
        assertThat(payment.pay(relay.committeeId(), code, 1).orElseThrow().changed())
                .isTrue();
        assertThat(payment.pay(relay.committeeId(), code, 1).orElseThrow().changed())
                .isFalse();
        assertThat(declining.decline(relay.committeeId(), relay.id(), 1, false, Cause.of(null, Ground.DECLINED)))
                .contains(DecliningVoucher.Outcome.PAID);
        assertThat(takingBack.preview(batch).paid()).isEqualTo(1);
        assertThat(takeBack(batch, null)).isEqualTo(new TakingBack.Taken(1, 1));
        assertThat(reconciling.account(batch).paid()).isEqualTo(2);

        assertThat(payment.takeBack(relay.committeeId(), code).orElseThrow().changed())
                .isTrue();
        assertThat(handingOver.atCounter(relay.committeeId(), code, 1, true)).isInstanceOf(Outcome.Redeemed.class);
        assertThat(payment.takeBack(relay.committeeId(), code).orElseThrow().changed())
                .isFalse();
        assertThat(round.voucher(relay, 1).paidAt()).isNotNull();
        assertThat(reconciling.account(batch).balanced()).isTrue();
    }

    /** Counters, somebody who takes back, people who decline and people who join, all at once and again and again. */
    @Test
    void aVoucherIsUsedOrGivenOnAndNeverBoth() throws IOException {
        Random chance = new Random(7);
        for (int turn = 0; turn < 4; turn++) {
            Relay relay = round.relay(20);
            int[] wants = chance.ints(40, 1, 4).toArray();
            round.join(relay, wants);
            Batch batch = round.drawOverdue(relay, 20);
            Map<Integer, String> codes = IntStream.rangeClosed(1, 20)
                    .boxed()
                    .collect(Collectors.toMap(
                            n -> n, n -> round.voucher(relay, n).code()));

            List<Boolean> redeemed = Stream.concat(
                            IntStream.rangeClosed(1, 20).boxed(),
                            IntStream.of(-1, -2, 103, 108, 113).boxed())
                    .collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                        Collections.shuffle(all, chance);
                        return all;
                    }))
                    .parallelStream()
                    .map(step -> act(relay, batch, step, codes))
                    .toList();

            BatchAccount account = reconciling.account(batch);
            assertThat(account.balanced()).isTrue();
            assertThat(account.householdsIn(VoucherStatus.REDEEMED))
                    .isEqualTo((int) redeemed.stream().filter(it -> it).count());
            assertThat(account.out()).isZero();
            for (int number = 1; number <= 20; number++) {
                boolean used = round.voucher(relay, number).status() == VoucherStatus.REDEEMED;
                assertThat(round.entry(relay, number).status())
                        .isEqualTo(used ? EntryStatus.ACCEPTED : EntryStatus.LAPSED);
            }
            int givenOn = 20 - account.householdsIn(VoucherStatus.REDEEMED);
            assertThat(IntStream.rangeClosed(21, 40)
                            .filter(n -> round.entry(relay, n).secured()))
                    .hasSize(givenOn);
            if (givenOn > 0) {
                Batch next = round.draw(relay, round.plan(BatchKind.COLLECT, Measure.HOUSEHOLDS, givenOn, null, null));
                assertThat(round.calledBy(relay, next.number()))
                        .isEqualTo(
                                IntStream.rangeClosed(21, 20 + givenOn).boxed().toList());
            }
            assertThat(round.verified(relay).faults()).isEmpty();
        }
    }

    /** True if it redeemed a voucher. */
    private boolean act(Relay relay, Batch batch, int step, Map<Integer, String> codes) {
        if (step < 0) {
            takeBack(batch, null);
            return false;
        }
        if (step > 100) {
            declining.decline(relay.committeeId(), relay.id(), step - 100, false, Cause.of(null, Ground.DECLINED));
            return false;
        }
        return handingOver.atCounter(relay.committeeId(), codes.get(step), 1, false) instanceof Outcome.Redeemed;
    }

    private List<String> told(Relay relay) {
        return jdbc.queryForList(
                "SELECT n.wording FROM notice n JOIN delivery d ON d.notice_id = n.id"
                        + " WHERE n.relay_id = ? AND n.kind = 'ENTRY' AND d.status = 'WAITING' ORDER BY d.number",
                String.class,
                relay.id());
    }

    private TakingBack.Taken takeBack(Batch batch, Instant asOf) {
        return takingBack
                .takeBack(batch.committeeId(), batch.relayId(), batch.number(), asOf, null)
                .orElseThrow();
    }

    private int households(Relay relay, int batch) {
        return sums.ofBatch(relay.committeeId(), relay.id(), batch).stream()
                .filter(sum -> !sum.toGroup())
                .mapToInt(DeliveryCount::count)
                .sum();
    }
}
