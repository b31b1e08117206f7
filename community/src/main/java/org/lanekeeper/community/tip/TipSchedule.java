package org.lanekeeper.community.tip;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanekeeper.community.notice.GroupKind;

/**
 * When tips are told, and to which groups.
 *
 * @param atTime of the wall clock, 09:00
 * @param weekdays 1 Monday to 7, with commas between
 * @param groupKinds names with commas between
 * @param noRepeatDays a tip told within so many days is not told again
 * @param lastDay on which it was looked at, null before the first
 */
public record TipSchedule(
        long id,
        long committeeId,
        String atTime,
        String weekdays,
        String groupKinds,
        int noRepeatDays,
        boolean active,
        String lastDay,
        long changedBy) {
    private static final int MOST_DAYS = 366;

    /** As typed, not kept yet. */
    public static TipSchedule typed(
            long committeeId,
            String atTime,
            Set<Integer> weekdays,
            Set<GroupKind> groups,
            int noRepeatDays,
            long staffId) {
        return new TipSchedule(
                0,
                committeeId,
                atTime == null ? "" : atTime.strip(),
                weekdays.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")),
                GroupKind.join(groups),
                noRepeatDays,
                true,
                null,
                staffId);
    }

    public LocalTime time() {
        return LocalTime.parse(atTime);
    }

    public Set<GroupKind> groups() {
        return GroupKind.read(groupKinds);
    }

    /** @throws UnfitTipException naming the field that does not fit */
    void check() {
        try {
            if (!atTime.matches("\\d\\d:\\d\\d")) {
                throw new UnfitTipException("atTime", "请选几点，例如 09:00。");
            }
            time();
        } catch (DateTimeParseException e) {
            throw new UnfitTipException("atTime", "请选几点，例如 09:00。");
        }
        if (weekdays.isEmpty() || !weekdays.matches("[1-7](,[1-7])*")) {
            throw new UnfitTipException("weekdays", "请勾选星期几发。");
        }
        if (groupKinds.isEmpty()) {
            throw new UnfitTipException("groups", "请勾选发给哪些群。");
        }
        if (noRepeatDays < 1 || noRepeatDays > MOST_DAYS) {
            throw new UnfitTipException("noRepeatDays", "几天内不重复，请写 1 到 " + MOST_DAYS + "。");
        }
    }
}
