package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.notice.PostingNotice;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Tells households that came within the quota or fell beyond it by what was done to others, in the transaction that does
 * it. Whoever it was done to hears of it otherwise, and everybody finds out by themselves what lots were drawn.
 */
@Component
class TellingMoved {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    TellingMoved(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why places move, as it is said to those who fall beyond the quota and to those who come within. */
    enum Shift {
        QUOTA("的名额有调整", "的名额有调整"),
        EARLIER("补录了更早的登记", "补录了更早的登记"),
        ENTRY("前面有一户的登记恢复或改了楼", "前面空出了名额");

        private final String beyond;
        private final String within;

        Shift(String beyond, String within) {
            this.beyond = beyond;
            this.within = within;
        }
    }

    /**
     * As part of the caller's transaction.
     *
     * @param secured whether they are within the quota now, by number
     */
    void tell(Relay relay, Shift shift, Map<Integer, Boolean> secured) {
        tell(jdbc, relay, shift, secured);
    }

    /**
     * As part of the transaction of this connection.
     *
     * @param secured as above
     */
    void tell(Connection connection, Relay relay, Shift shift, Map<Integer, Boolean> secured) throws SQLException {
        try {
            tell(new JdbcTemplate(new SingleConnectionDataSource(connection, true)), relay, shift, secured);
        } catch (DataAccessException e) {
            // whoever writes on a bare connection tells by it what passes
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
        }
    }

    private void tell(JdbcTemplate session, Relay relay, Shift shift, Map<Integer, Boolean> secured) {
        if (secured.isEmpty()) {
            return;
        }
        PostingNotice notices = PostingNotice.in(session, clock);
        String title = "「" + relay.title() + "」";
        notices.aboutEntries(
                relay.committeeId(),
                relay.id(),
                numbers(secured, false),
                title + shift.beyond + "，您家现在排到候补。号码不变，名额有空出来就按次序轮到。" + ask(session, relay));
        notices.aboutEntries(
                relay.committeeId(),
                relay.id(),
                numbers(secured, true),
                title + shift.within + "，您家从候补排进了名额。号码不变，轮到时会通知您。");
    }

    private static List<Integer> numbers(Map<Integer, Boolean> secured, boolean within) {
        return secured.entrySet().stream()
                .filter(one -> one.getValue() == within)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same session asks: the relay is locked, and there may be no other one to be had. */
    private static String ask(JdbcTemplate session, Relay relay) {
        List<String> phones =
                session.queryForList("SELECT phone FROM committee WHERE id = ?", String.class, relay.committeeId());
        String phone = phones.isEmpty() || phones.get(0) == null ? "" : phones.get(0);
        return phone.isBlank() ? "有疑问请联系居委会。" : "有疑问请打居委会电话 " + phone + "。";
    }
}
