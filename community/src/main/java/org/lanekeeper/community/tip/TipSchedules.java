package org.lanekeeper.community.tip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The calendars of all committees. Days are written as 2020-03-05. */
@Mapper
public interface TipSchedules {
    String SELECT =
            "SELECT id, committee_id, at_time, weekdays, group_kinds, no_repeat_days, active, last_day, changed_by"
                    + " FROM tip_schedule ";

    /** On which no tip is told but urgent ones. */
    record QuietDay(String day, String reason) {}

    @Select(SELECT + "WHERE committee_id = #{committeeId} ORDER BY at_time, id")
    List<TipSchedule> all(long committeeId);

    /** Of all committees, those whose time has come today and that have not been looked at. */
    @Select(SELECT + "WHERE active AND at_time <= #{time} AND FIND_IN_SET(#{weekday}, weekdays)"
            + " AND (last_day IS NULL OR last_day < #{day}) ORDER BY id LIMIT 1000")
    List<TipSchedule> due(String day, int weekday, String time);

    /** Takes today's turn; 0 if another node has it. */
    @Update("UPDATE tip_schedule SET last_day = #{day}"
            + " WHERE id = #{id} AND active AND (last_day IS NULL OR last_day < #{day})")
    int take(long id, String day);

    @Insert("""
            INSERT INTO tip_schedule (committee_id, at_time, weekdays, group_kinds, no_repeat_days, changed_by, changed_at)
            VALUES (#{schedule.committeeId}, #{schedule.atTime}, #{schedule.weekdays}, #{schedule.groupKinds},
              #{schedule.noRepeatDays}, #{schedule.changedBy}, #{now})""")
    void add(TipSchedule schedule, Instant now);

    @Delete("DELETE FROM tip_schedule WHERE committee_id = #{committeeId} AND id = #{id}")
    int remove(long committeeId, long id);

    @Select("SELECT day, reason FROM tip_quiet_day WHERE committee_id = #{committeeId} AND day >= #{from} ORDER BY day")
    List<QuietDay> quietDays(long committeeId, String from);

    @Select("SELECT reason FROM tip_quiet_day WHERE committee_id = #{committeeId} AND day = #{day}")
    Optional<String> quiet(long committeeId, String day);

    @Insert("INSERT INTO tip_quiet_day (committee_id, day, reason) VALUES (#{committeeId}, #{day}, #{reason})"
            + " ON DUPLICATE KEY UPDATE reason = VALUES(reason)")
    void keepQuiet(long committeeId, String day, String reason);

    @Delete("DELETE FROM tip_quiet_day WHERE committee_id = #{committeeId} AND day = #{day}")
    int speak(long committeeId, String day);
}
