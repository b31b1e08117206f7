package org.lanekeeper.community.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Workers take households from the same list at the same moment. */
@OnRealDatabase
class TakingCallsTest {
    private static final long COMMITTEE = 77;

    @Autowired
    TakingCalls taking;

    @Autowired
    CallLeases leases;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private List<Call> open;

    @BeforeEach
    void aListOfForty() {
        jdbc.update("DELETE FROM call_lease");
        Instant due = clock.instant().minusSeconds(60);
        open = LongStream.rangeClosed(1, 40).mapToObj(id -> call(id, due)).toList();
    }

    @Test
    void nobodyIsGivenWhatAnotherHas() {
        List<CompletableFuture<Long>> workers = LongStream.rangeClosed(1, 16)
                .mapToObj(staff -> CompletableFuture.supplyAsync(
                        () -> taking.next(COMMITTEE, staff, open).orElseThrow().deliveryId()))
                .toList();
        List<Long> given = new ArrayList<>();
        workers.forEach(worker -> given.add(worker.join()));
        assertThat(new HashSet<>(given)).hasSize(16);
    }

    @Test
    void aWorkerHoldsOneHouseholdAndKeepsItOverAReload() {
        long first = taking.next(COMMITTEE, 1, open).orElseThrow().deliveryId();
        assertThat(taking.next(COMMITTEE, 1, open).orElseThrow().deliveryId()).isEqualTo(first);
        assertThat(taking.take(COMMITTEE, 7, 1)).isTrue();
        assertThat(taking.take(COMMITTEE, first, 2)).isTrue();
        assertThat(taking.take(COMMITTEE, 7, 2)).isFalse();
        taking.leave(7, 2);
        assertThat(taking.take(COMMITTEE, 7, 2)).isFalse();
        taking.leave(7, 1);
        assertThat(taking.take(COMMITTEE, 7, 2)).isTrue();
    }

    @Test
    void whoeverWentAwayKeepsNothingForLong() {
        Instant now = clock.instant();
        leases.take(COMMITTEE, 3, 1, now.minusSeconds(400), now.minusSeconds(100));
        assertThat(leases.holder(3, now)).isEmpty();
        assertThat(taking.take(COMMITTEE, 3, 2)).isTrue();
        assertThat(leases.holder(3, now)).contains(2L);
    }

    @Test
    void thereIsNothingLeftWhereOthersHaveItAll() {
        List<Call> one = open.subList(0, 1);
        long wang = 900_001;
        jdbc.update(
                "INSERT INTO staff (id, committee_id, username, password_hash, display_name, role, created_at)"
                        + " VALUES (?, 77, 'taking-1', '-', '小王', 'CLERK', NOW(6))",
                wang);
        assertThat(taking.take(COMMITTEE, 1, wang)).isTrue();
        assertThat(taking.next(COMMITTEE, 2, one)).isEmpty();
        assertThat(taking.others(COMMITTEE, 2)).containsEntry(1L, "小王");
        assertThat(taking.others(COMMITTEE, wang)).isEmpty();
        jdbc.update("DELETE FROM staff WHERE username = 'taking-1'");
    }

    private static Call call(long id, Instant due) {
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
                2,
                false,
                "门口",
                due,
                due,
                "123456789012",
                null,
                0,
                null,
                DeliveryStatus.TO_CALL,
                due);
    }
}
