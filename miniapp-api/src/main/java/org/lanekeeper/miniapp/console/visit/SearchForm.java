package org.lanekeeper.miniapp.console.visit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lanekeeper.community.household.RosterSearch;
import org.lanekeeper.community.visit.VisitSearch;
import org.lanekeeper.miniapp.console.WallClock;

/**
 * What was typed above the table. Documents and telephone numbers are not among it: they stand in no address.
 *
 * @param day empty for every day
 * @param since time of that day, empty for its beginning
 * @param to time of that day, empty for its end
 */
record SearchForm(
        Long gate, String day, String since, String to, String building, String room, Boolean inside, Boolean flagged) {
    private static final int LONGEST = 16;

    SearchForm {
        day = text(day);
        since = text(since);
        to = text(to);
        building = text(building);
        room = text(room);
        inside = Boolean.TRUE.equals(inside);
        flagged = Boolean.TRUE.equals(flagged);
    }

    private static String text(String typed) {
        String bare = typed == null ? "" : typed.strip();
        return bare.substring(0, Math.min(bare.length(), LONGEST));
    }

    /** Parts that cannot be read match everything. */
    VisitSearch search(WallClock clock) {
        RosterSearch door = new RosterSearch(building, room, "", false);
        LocalDate date = date(day);
        Instant from = null;
        Instant until = null;
        if (date != null) {
            from = date.atTime(time(since, LocalTime.MIN)).atZone(clock.zone()).toInstant();
            until = to.isEmpty()
                    ? date.plusDays(1).atStartOfDay(clock.zone()).toInstant()
                    : date.atTime(time(to, LocalTime.MAX)).atZone(clock.zone()).toInstant();
        }
        return new VisitSearch(gate, from, until, door.building(), door.room(), "", List.of(), inside, flagged);
    }

    private static LocalDate date(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static LocalTime time(String typed, LocalTime otherwise) {
        try {
            return typed.isEmpty() ? otherwise : LocalTime.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }

    /** Where the same is found again. */
    String address() {
        StringBuilder address = new StringBuilder("/admin/visits?");
        put(address, "gate", gate == null ? "" : gate.toString());
        put(address, "day", day);
        put(address, "since", since);
        put(address, "to", to);
        put(address, "building", building);
        put(address, "room", room);
        put(address, "inside", inside ? "true" : "");
        put(address, "flagged", flagged ? "true" : "");
        return address.substring(0, address.length() - 1);
    }

    private static void put(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
