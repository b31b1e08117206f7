package org.lanekeeper.community.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerKeyTest {
    private enum Duty {
        ADMIN
    }

    private final LedgerKey key = new LedgerKey(new LedgerSettings("0123456789abcdef0123456789abcdef"));

    @Test
    void pseudonymsAreThoseOfHmacSha256() {
        // computed with: printf '7:42' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        assertThat(key.household(7, 42)).isEqualTo("5d8ff13dd6d5f2367f177cfef7261c26");
        // printf 'staff:9' | openssl dgst ...
        assertThat(key.staff(Duty.ADMIN, 9)).isEqualTo("ADMIN-6d1b17c8");
    }

    @Test
    void aHouseholdIsAnotherInAnotherRelay() {
        assertThat(key.household(1, 42)).isNotEqualTo(key.household(2, 42));
        assertThat(key.note(1, "重复")).hasSize(16).isNotEqualTo(key.note(2, "重复"));
    }

    @Test
    void manyThreadsGetTheSame() {
        List<String> alone =
                LongStream.range(0, 2000).mapToObj(id -> key.household(1, id)).toList();
        List<String> together = LongStream.range(0, 2000)
                .parallel()
                .mapToObj(id -> key.household(1, id))
                .toList();
        assertThat(together).isEqualTo(alone).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "0123456789abcdef0123456789abcde")
    void aShortKeyIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> new LedgerKey(new LedgerSettings(text)))
                .hasMessageStartingWith("refusing to start: lanekeeper.ledger.key")
                .hasMessageNotContaining("0123");
    }

    @Test
    void theKeyIsNotInTheSettingsText() {
        assertThat(new LedgerSettings("0123456789").toString()).doesNotContain("0123456789");
    }
}
