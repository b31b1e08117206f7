package org.lanekeeper.community.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {
    private static final String FIRST = "first-key-0123456789-0123456789-0123";
    private static final String SECOND = "second-key-0123456789-0123456789-0123";
    private static final SealedPlace PLACE = new SealedPlace("photo", 7, 3);

    private final Sealing sealing = new Sealing(new SealingSettings(FIRST, ""));

    @Test
    void whatWasSealedIsOpenedWhereItBelongs() {
        byte[] sealed = sealing.seal("身份证 11010119900101123X", PLACE);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("身份证", "1101");
        assertThat(sealing.text(sealed, PLACE)).isEqualTo("身份证 11010119900101123X");
        assertThat(sealing.seal("身份证 11010119900101123X", PLACE)).isNotEqualTo(sealed);
    }

    @ParameterizedTest
    @CsvSource({"photo,8,3", "photo,7,4", "talk_line,7,3", "photo,73,''"})
    void movedElsewhereItStaysShut(String table, long id, String committee) {
        byte[] sealed = sealing.seal("13800000000", PLACE);
        SealedPlace other = new SealedPlace(table, id, committee.isEmpty() ? 0 : Long.parseLong(committee));
        assertThatThrownBy(() -> sealing.open(sealed, other))
                .isInstanceOf(BrokenSealException.class)
                .hasMessageNotContaining("138");
    }

    @Test
    void aSingleAlteredBitBreaksTheSeal() {
        byte[] sealed = sealing.seal("三号楼", PLACE);
        Random random = new Random(20200304);
        for (int i = 0; i < 200; i++) {
            byte[] altered = sealed.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> sealing.open(altered, PLACE)).isInstanceOf(BrokenSealException.class);
        }
        assertThatThrownBy(() -> sealing.open(new byte[0], PLACE)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void afterAChangeOfKeysTheOldSealsOpenWhileTheOldKeyIsKept() {
        byte[] old = sealing.seal("旧", PLACE);
        Sealing changed = new Sealing(new SealingSettings(SECOND, FIRST));
        assertThat(changed.text(old, PLACE)).isEqualTo("旧");
        byte[] fresh = changed.seal("新", PLACE);
        assertThat(new Sealing(new SealingSettings(SECOND, "")).text(fresh, PLACE))
                .isEqualTo("新");
        assertThatThrownBy(() -> sealing.open(fresh, PLACE)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> new Sealing(new SealingSettings(SECOND, "")).open(old, PLACE))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void equalValuesAreFoundAgainAndOnlyWithTheKey() {
        LookupKey key = new LookupKey(new SealingSettings(FIRST, ""));
        LookupKey changed = new LookupKey(new SealingSettings(SECOND, FIRST));
        String digest = key.digest("visitor.phone", "13800000000");
        assertThat(digest).hasSize(64).isEqualTo(key.digest("visitor.phone", "13800000000"));
        assertThat(key.digest("household.phone", "13800000000")).isNotEqualTo(digest);
        assertThat(changed.digest("visitor.phone", "13800000000")).isNotEqualTo(digest);
        assertThat(changed.digests("visitor.phone", "13800000000")).hasSize(2).contains(digest);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "0123456789abcdef0123456789abcde")
    void aShortKeyIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> new Sealing(new SealingSettings(text, "")))
                .hasMessageStartingWith("refusing to start: lanekeeper.data.key")
                .hasMessageNotContaining("0123");
    }

    @Test
    void aPreviousKeyHasToBeAnotherKey() {
        assertThatThrownBy(() -> new Sealing(new SealingSettings(FIRST, "short")))
                .hasMessageStartingWith("refusing to start: lanekeeper.data.previous-key");
        assertThatThrownBy(() -> new LookupKey(new SealingSettings(FIRST, FIRST)))
                .hasMessageContaining("same")
                .hasMessageNotContaining("first-key");
        assertThat(new SealingSettings(FIRST, SECOND).toString()).doesNotContain("key-0");
    }
}
