package org.lanekeeper.community.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewStaffTest {
    private static String unfitField(Runnable attempt) {
        try {
            attempt.run();
            return "";
        } catch (UnfitStaffException e) {
            assertThat(e.getMessage()).endsWith("。");
            return e.field();
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            wang.li,        王丽,                        CLERK, ''
            ' a_b-3 ',      ' 王丽 ',                     GUARD, ''
            ab,             王丽,                        CLERK, username
            null,           王丽,                        CLERK, username
            王丽丽,          王丽,                        CLERK, username
            'wang li',      王丽,                        CLERK, username
            <b>wang</b>,    王丽,                        CLERK, username
            wang.li,        '  ',                        CLERK, displayName
            wang.li,        null,                        CLERK, displayName
            wang.li,        一二三四五六七八九十一二三四五六七八九十, CLERK, ''
            wang.li,        一二三四五六七八九十一二三四五六七八九十一, CLERK, displayName
            wang.li,        王丽,                        null,  role
            """)
    void isNamedPlainly(String username, String displayName, Role role, String unfit) {
        assertThat(unfitField(() -> new NewStaff(username, displayName, role))).isEqualTo(unfit);
    }

    @Test
    void hasNoSpaceAround() {
        NewStaff staff = new NewStaff(" wang.li\t", "\u3000王丽 ", Role.CLERK);
        assertThat(staff.username()).isEqualTo("wang.li");
        assertThat(staff.displayName()).isEqualTo("王丽");
        assertThat(staff.toString()).doesNotContain("王丽", "wang");
        assertThat(unfitField(() -> new NewStaff("a".repeat(41), "王丽", Role.CLERK)))
                .isEqualTo("username");
        assertThat(unfitField(() -> new NewStaff("wang.li", "王\n丽", Role.CLERK)))
                .isEqualTo("displayName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789", "夏天的小巷里有一条猫咪", "pass word with spaces"})
    void aLongPasswordIsGood(String password) {
        assertThatCode(() -> PasswordPolicy.check("wang.li", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "123456789", "            ", "Longer.Username", " longer.username "})
    void aShortOrObviousPasswordIsRefused(String password) {
        assertThatThrownBy(() -> PasswordPolicy.check("longer.username", password))
                .isInstanceOf(UnfitStaffException.class)
                .extracting("field")
                .isEqualTo("password");
    }

    @Test
    void aPasswordLongerThanItsHashCanReadIsRefused() {
        assertThatCode(() -> PasswordPolicy.check("x", "a".repeat(72))).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordPolicy.check("x", "a".repeat(73))).isInstanceOf(UnfitStaffException.class);
        assertThatThrownBy(() -> PasswordPolicy.check("x", "巷".repeat(25))).isInstanceOf(UnfitStaffException.class);
        assertThatThrownBy(() -> PasswordPolicy.check("x", null)).isInstanceOf(UnfitStaffException.class);
    }
}
