package org.lanekeeper.community.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
     * For a transaction that is no other's business.
     *
     * @param session whose connection is that transaction's
     */
    public static PostingNotice in(JdbcTemplate session, Clock clock) {
        return new PostingNotice(session, JdbcClient.create(session), clock);
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
        long noticeId = insert(committeeId, "CALL_TO_BUY", relayId, batch, null, now);
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
        // a group of some buildings hears of batches that call somebody there
        jdbc.update("""
                INSERT INTO delivery (committee_id, notice_id, group_chat_id, status, due_at)
                SELECT g.committee_id, ?, g.id, 'WAITING', ? FROM group_chat g
                WHERE g.committee_id = ? AND g.ended_at IS NULL AND g.trouble IS NULL
                  AND (g.robot IS NOT NULL OR g.platform IN ('DINGTALK', 'FEISHU', 'WECOM_CUSTOMER', 'WECHAT_GROUP'))
                  AND (g.compound_id IS NULL OR EXISTS (
                    SELECT 1 FROM delivery d JOIN household h ON h.id = d.household_id
                    WHERE d.notice_id = ? AND h.compound_id = g.compound_id
                      AND (g.buildings = '' OR FIND_IN_SET(h.building, g.buildings))))""", noticeId, now, committeeId, noticeId);
        return noticeId;
    }

    /**
     * Tells one household what became of its entry. Goes to whoever can be reached by words; belongs to no batch and to
     * no batch's sums.
     *
     * @param wording as the household reads it, without names
     */
    public long aboutEntry(long committeeId, long relayId, int number, long householdId, String wording) {
        return aboutEntry(committeeId, relayId, number, householdId, wording, "");
    }

    /** The same for what the household knows already, or is told otherwise: nobody is rung up for it. */
    public long hintAboutEntry(long committeeId, long relayId, int number, long householdId, String wording) {
        return aboutEntry(committeeId, relayId, number, householdId, wording, Channel.CALL.name());
    }

    private long aboutEntry(
            long committeeId, long relayId, int number, long householdId, String wording, String without) {
        Timestamp now = Timestamp.from(clock.instant());
        long noticeId = insert(committeeId, "ENTRY", relayId, null, wording, now);
        client.sql("INSERT INTO delivery (committee_id, notice_id, household_id, number, status, refused_by, due_at)"
                        + " VALUES (?, ?, ?, ?, 'WAITING', ?, ?)")
                .params(committeeId, noticeId, householdId, number, without, now)
                .update();
        return noticeId;
    }

    /**
     * Tells several households the same about their entries; whoever holds no place any more is not told.
     *
     * @param numbers of their entries
     * @param wording as each household reads it
     * @return how many are told
     */
    public int aboutEntries(long committeeId, long relayId, Collection<Integer> numbers, String wording) {
        return aboutEntries(committeeId, relayId, numbers, wording, "");
    }

    /**
     * The same for what can wait until they are called to buy: nobody is rung up for it.
     *
     * @return how many are told, or would have to be rung up
     */
    public int hintAboutEntries(long committeeId, long relayId, Collection<Integer> numbers, String wording) {
        return aboutEntries(committeeId, relayId, numbers, wording, Channel.CALL.name());
    }

    private int aboutEntries(
            long committeeId, long relayId, Collection<Integer> numbers, String wording, String without) {
        if (numbers.isEmpty()) {
            return 0;
        }
        Timestamp now = Timestamp.from(clock.instant());
        long noticeId = insert(committeeId, "ENTRY", relayId, null, wording, now);
        List<Object[]> rows = numbers.stream()
                .sorted()
                .map(number -> new Object[] {noticeId, without, now, committeeId, relayId, number})
                .toList();
        return Arrays.stream(jdbc.batchUpdate(
                        "INSERT INTO delivery (committee_id, notice_id, household_id, number, status, refused_by, due_at)"
                                + " SELECT committee_id, ?, household_id, number, 'WAITING', ?, ? FROM relay_entry"
                                + " WHERE committee_id = ? AND relay_id = ? AND number = ? AND claim IS NOT NULL",
                        rows))
                .map(told -> Math.max(told, 0))
                .sum();
    }

    /**
     * Tells one group something.
     *
     * @param kind what it is, for the record: {@code PROGRESS}, {@code GROUP_TEST}
     * @param relayId what it is about, 0 for no relay
     * @param wording as the group reads it, without personal data, at most 1500 characters
     */
    public long toGroup(long committeeId, String kind, long relayId, long groupChatId, String wording) {
        Timestamp now = Timestamp.from(clock.instant());
        long noticeId = insert(committeeId, kind, relayId, null, wording, now);
        client.sql("INSERT INTO delivery (committee_id, notice_id, group_chat_id, status, due_at)"
                        + " VALUES (?, ?, ?, 'WAITING', ?)")
                .params(committeeId, noticeId, groupChatId, now)
                .update();
        return noticeId;
    }

    /**
     * @param batch null where it calls nobody
     * @param wording null where each household's differs and is made when it is sent
     */
    private long insert(
            long committeeId, String kind, long relayId, Integer batch, String wording, Timestamp createdAt) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql("INSERT INTO notice (committee_id, kind, relay_id, batch, wording, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(committeeId, kind, relayId, batch, wording, createdAt)
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }
}
