package org.lanekeeper.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.address.AddressReader;

class SampleRosterTest {
    private final List<List<String>> rows = SampleRoster.rows();

    @Test
    void hasTheSizeOfTheCommitteeItStandsFor() {
        assertThat(rows).hasSize(SampleRoster.HOUSEHOLDS).doesNotHaveDuplicates();
        assertThat(rows).filteredOn(row -> row.get(5).isEmpty()).hasSizeBetween(120, 175);
        assertThat(rows.stream().map(row -> row.get(0)).distinct())
                .containsExactly(SampleRoster.FIRST_COMPOUND, SampleRoster.SECOND_COMPOUND);
    }

    @Test
    void everyDoorIsReadableAndThereOnce() {
        assertThat(rows.stream()
                        .map(row -> row.get(0)
                                + AddressReader.ofColumns(row.get(1), row.get(2), row.get(3))
                                        .key())
                        .distinct())
                .hasSize(SampleRoster.HOUSEHOLDS);
    }

    @Test
    void hasTheHouseholdThatTheFirstMessageNames() {
        assertThat(rows)
                .filteredOn(row -> row.get(1).equals("3号楼") && row.get(3).equals("502"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(4)).isEqualTo("张三"));
    }
}
