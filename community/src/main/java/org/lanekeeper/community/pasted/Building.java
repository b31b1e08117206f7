package org.lanekeeper.community.pasted;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.address.AddressReader.FoundBuilding;

/** A building that is named alone: in a title, in a heading between rows, apart from the room in a row. */
record Building(String name, String unit) {
    /** Of a heading, in characters. */
    private static final int LONGEST = 24;

    private static final Pattern RESIDENTS =
            Pattern.compile("[^\\p{L}\\p{N}]*(?:的?(?:居民|住户|邻居|业主|各户|全体))*[^\\p{L}\\p{N}]*");

    /** The one that a text names; nothing if it names none or several. */
    static Optional<Building> in(String text) {
        List<Building> named = AddressReader.findBuildings(text).stream()
                .map(found -> new Building(found.building(), found.unit()))
                .distinct()
                .limit(2)
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The building that the rows below belong to, if a line says nothing else. */
    static Optional<Building> heading(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        return in(line).filter(it -> RESIDENTS.matcher(without(line)).matches());
    }

    static String without(String text) {
        StringBuilder rest = new StringBuilder(text);
        List<FoundBuilding> found = AddressReader.findBuildings(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            rest.replace(found.get(i).start(), found.get(i).end(), " ");
        }
        return rest.toString();
    }
}
