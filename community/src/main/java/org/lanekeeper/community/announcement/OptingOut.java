package org.lanekeeper.community.announcement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.lanekeeper.community.resident.KeptOfResident;
import org.lanekeeper.community.resident.Resident;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever wants no notices gets none, on no channel, from that moment; calls to buy, and what becomes of one's own entry,
 * still come. Said for the household where the person belongs to one, since its telephone is everybody's.
 */
@Service
public class OptingOut implements KeptOfResident {
    private final JdbcClient jdbc;
    private final Clock clock;

    OptingOut(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it was not so before. */
    @Transactional
    public boolean stop(Resident resident) {
        return resident.householdId() == null
                ? note(resident.committeeId(), null, resident.id())
                : stopHousehold(resident.committeeId(), resident.householdId(), resident.id());
    }

    /** A household that has a mobile. */
    public record Holder(long committeeId, long householdId) {}

    /** All that have it: a text message says no more of who answers it. */
    public List<Holder> withPhone(String phone) {
        return jdbc.sql("SELECT committee_id, id AS household_id FROM household WHERE phone = ? ORDER BY id")
                .param(phone)
                .query(Holder.class)
                .list();
    }

    /** The household that a text message came from. */
    @Transactional
    public boolean stop(Holder holder) {
        return stopHousehold(holder.committeeId(), holder.householdId(), null);
    }

    @Transactional
    public boolean resume(Holder holder) {
        return jdbc.sql("DELETE FROM opt_out WHERE household_id = ?")
                        .param(holder.householdId())
                        .update()
                > 0;
    }

    private boolean stopHousehold(long committeeId, long householdId, Long residentId) {
        jdbc.sql("DELETE FROM opt_out WHERE resident_id = ? AND household_id IS NULL")
                .param(residentId)
                .update();
        boolean anew = note(committeeId, householdId, residentId);
        jdbc.sql("""
                        UPDATE delivery d JOIN notice n ON n.id = d.notice_id
                        SET d.status = 'OPTED_OUT', d.done_at = ?, d.claim = NULL
                        WHERE d.household_id = ? AND n.announcement_id IS NOT NULL
                          AND (d.status IN ('PLANNED', 'WAITING', 'IN_GROUP', 'TO_CALL')
                            OR d.status = 'SENDING' AND d.begun_at IS NULL)""").params(Timestamp.from(clock.instant()), householdId).update();
        return anew;
    }

    private boolean note(long committeeId, Long householdId, Long residentId) {
        return jdbc.sql("INSERT IGNORE INTO opt_out (committee_id, household_id, resident_id, opted_out_at)"
                                + " VALUES (?, ?, ?, ?)")
                        .params(committeeId, householdId, residentId, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Whether it was stopped before. */
    @Transactional
    public boolean resume(Resident resident) {
        return jdbc.sql("DELETE FROM opt_out WHERE resident_id = ? OR household_id = ?")
                        .params(resident.id(), resident.householdId())
                        .update()
                > 0;
    }

    /** The household's wish stays, without who said it. */
    @Override
    public void forget(Resident resident) {
        jdbc.sql("DELETE FROM opt_out WHERE resident_id = ? AND household_id IS NULL")
                .param(resident.id())
                .update();
        jdbc.sql("UPDATE opt_out SET resident_id = NULL WHERE resident_id = ?")
                .param(resident.id())
                .update();
    }

    public boolean isStopped(long householdId) {
        return jdbc.sql("SELECT 1 FROM opt_out WHERE household_id = ?")
                .param(householdId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
