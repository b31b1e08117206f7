package org.lanekeeper.miniapp.console;

import java.util.Comparator;
import java.util.function.Function;
import org.lanekeeper.community.address.Address;

/** The order in which somebody walks past the doors. */
public final class Doors {
    private Doors() {}

    public static <T> Comparator<T> order(Function<T, String> compound, Function<T, Address> address) {
        return Comparator.comparing(compound)
                .thenComparing(
                        address,
                        Comparator.comparing((Address door) -> door.building().length())
                                .thenComparing(Address::building)
                                .thenComparing(Address::unit)
                                .thenComparing(door -> door.room().length())
                                .thenComparing(Address::room));
    }
}
