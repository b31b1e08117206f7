package org.lanekeeper.community.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;

/** Writes a notice and its deliveries into the outbox; part of the transaction of its cause. */
@Service
public class PostingNotice {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    PostingNotice(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /**
     * A household to be called to buy.
     *
     * @param byHand is told nothing: its goods are carried to its door
     */
    public record Receiver(long householdId, int number, String code, boolean byHand) {
        public Receiver(long householdId, int number, String code) {
            this(householdId, number, code, false);
        }
    }

    /** Tells the households of a batch that it is their turn, and the committee's groups who was called. */
    public long callToBuy(long committeeId, long relayId, int batch, List<Receiver> receivers) {
        Timestamp now = Timestamp.from(clock.instant());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql(
                        "INSERT INTO notice (committee_id, kind, relay_id, batch, created_at) VALUES (?, 'CALL_TO_BUY', ?, ?, ?)")
                .params(committeeId, relayId, batch, now)
                .update(key, "id");
        long noticeId = key.getKeyAs(Number.class).longValue();
        List<Object[]> rows = new ArrayList<>(receivers.size());
        for (Receiver receiver : receivers) {
            rows.add(new Object[] {
                committeeId,
                noticeId,
                receiver.householdId(),
                receiver.number(),
                receiver.code(),
                receiver.byHand() ? Channel.HAND.name() : null,
                (receiver.byHand() ? DeliveryStatus.TO_DELIVER : DeliveryStatus.WAITING).name(),
                now
            });
        }
        jdbc.batchUpdate("""
                INSERT INTO delivery (committee_id, notice_id, household_id, number, code, channel, status, due_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        jdbc.update("""
                INSERT INTO delivery (committee_id, notice_id, group_chat_id, status, due_at)
                SELECT committee_id, ?, id, 'WAITING', ? FROM group_chat WHERE committee_id = ?""", noticeId, now, committeeId);
        return noticeId;
    }

    /**
     * Tells one household what became of its entry. Goes to whoever can be reached by words; belongs to no batch and to
     * no batch's sums.
     *
     * @param wording as the household reads it, without names
     */
    public long aboutEntry(long committeeId, long relayId, int number, long householdId, String wording) {
        Timestamp now = Timestamp.from(clock.instant());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql(
                        "INSERT INTO notice (committee_id, kind, relay_id, wording, created_at) VALUES (?, 'ENTRY', ?, ?, ?)")
                .params(committeeId, relayId, wording, now)
                .update(key, "id");
        long noticeId = key.getKeyAs(Number.class).longValue();
        client.sql("INSERT INTO delivery (committee_id, notice_id, household_id, number, status, due_at)"
                        + " VALUES (?, ?, ?, ?, 'WAITING', ?)")
                .params(committeeId, noticeId, householdId, number, now)
                .update();
        return noticeId;
    }
}
