package org.lanekeeper.community.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.community.ledger.LedgerKind;

class GroupCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"绑定 K7P39QXM", "绑定K7P3-9QXM", "绑定码：k7p3 9qxm", " 绑定:Ｋ７Ｐ３９ＱＸＭ。", "绑定　K7P3-9QXM"})
    void readsACodeHoweverItIsTyped(String said) {
        assertThat(GroupCode.in(said)).contains("K7P39QXM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7P39QXM", "绑定", "绑定 K7P3", "绑定 K7P39QXM 和别的", "接龙 3-502 张三", "怎么绑定手机12345678"})
    void takesNothingElseForOne(String said) {
        assertThat(GroupCode.in(said)).isEmpty();
    }

    @Test
    void givesCodesThatNobodyCanConfuse() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String code = GroupCode.random();
            assertThat(code).matches("[A-HJKMNP-Z2-9]{8}");
            assertThat(GroupCode.in("绑定 " + GroupCode.display(code))).contains(code);
            codes.add(code);
        }
        assertThat(codes).hasSize(1000);
    }

    @Test
    void readsWhomAGroupIsFor() {
        assertThat(GroupScope.of(7L, "3号楼、5，12 B座").buildings()).containsExactly("3", "5", "12", "B");
        assertThat(GroupScope.of(7L, "3、3").inWords("幸福里小区")).isEqualTo("幸福里小区3号楼");
        assertThat(GroupScope.of(7L, "").inWords("幸福里小区")).isEqualTo("幸福里小区");
        assertThat(GroupScope.everybody().inWords("")).isEqualTo("全居委会");
        assertThatThrownBy(() -> GroupScope.of(null, "3")).isInstanceOf(UnfitGroupException.class);
        assertThatThrownBy(() -> GroupScope.of(7L, "<script>")).isInstanceOf(UnfitGroupException.class);
    }

    @Test
    void letsARobotWriteForItsOwnCommitteesOnly() {
        assertThat(RobotPolicy.mayUse(List.of("甲居委会"), "甲居委会", 3)).isTrue();
        assertThat(RobotPolicy.mayUse(List.of("甲居委会"), "乙居委会", 3)).isFalse();
        assertThat(RobotPolicy.mayUse(List.of(), "甲居委会", 1)).isTrue();
        assertThat(RobotPolicy.mayUse(List.of(), "甲居委会", 2)).isFalse();
    }

    @Test
    void readsWhatStaffChangedOutOfTheLedger() {
        String block = """
                {"seq":4,"at":"2020-02-04T08:00:00.000000Z","kind":"accepted","number":3,"household":"aa"}
                {"seq":5,"at":"2020-02-04T08:00:00.000000Z","kind":"voided","number":2,"household":"aa"}
                {"seq":6,"at":"2020-02-04T08:00:00.000000Z","kind":"quota","cell":"","quota":260}
                {"seq":7,"at":"2020-02-04T08:00:00.000000Z","kind":"voided","number":1,"household":"aa"}
                {"seq":8,"at":"2020-02-04T08:00:00.000000Z","kind":"withdrawn","number":9,"household":"aa"}
                {"seq":9,"at":"2020-02-04T08:00:00.000000Z","kind":"rescheduled","batch":2,"ground":"SCHEDULE"}
                """;
        Changes changes = Changes.read(List.of(block), 0);
        assertThat(changes.quota()).isTrue();
        assertThat(changes.numbers().keySet()).containsExactly(LedgerKind.VOIDED);
        assertThat(changes.numbers().get(LedgerKind.VOIDED)).containsExactly(1, 2);
        assertThat(Changes.read(List.of(block), 6).numbers().get(LedgerKind.VOIDED))
                .containsExactly(1);
        assertThat(Changes.read(List.of(block), 7).batches()).containsExactly(2);
        assertThat(Changes.read(List.of(block), 9).isEmpty()).isTrue();
    }
}
