package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any text at all. */
final class AddressProperties {
    private AddressProperties() {}

    static void hold(String text) {
        AddressReader.find(text).ifPresent(found -> holds(found, text));
        AddressReader.findRoom(text, "3", "").ifPresent(found -> holds(found, text));
        for (AddressReader.FoundBuilding found : AddressReader.findBuildings(text)) {
            assertThat(found.building()).isNotEmpty();
            assertThat(found.start()).isBetween(0, found.end());
            assertThat(found.end()).isLessThanOrEqualTo(text.length());
        }
    }

    private static void holds(AddressReader.Found found, String text) {
        Address address = found.address();
        assertThat(found.start()).isBetween(0, found.end());
        assertThat(found.end()).isLessThanOrEqualTo(text.length());
        assertThat(address.masked()).endsWith("**");
        assertThat(AddressReader.ofColumns(address.building(), address.unit(), address.room()))
                .isEqualTo(address);
        // what was cut out of a text is the same address by itself
        assertThat(AddressReader.find(address.display() + "室").map(AddressReader.Found::address))
                .contains(address);
    }
}
