package org.lanekeeper.bot.door.hearing;

import java.util.Optional;
import java.util.stream.Stream;

/** Buttons of an account's menu, the same on every platform that has one. A tap says what the person would have written. */
public enum MenuKey {
    JOIN_HELP("怎么登记"),
    STATUS("排到几号了"),
    WITHDRAW("退出接龙"),
    HELP("帮助"),
    TIP("今天的提示");

    private final String text;

    MenuKey(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<MenuKey> of(String key) {
        return Stream.of(values()).filter(one -> one.name().equals(key)).findFirst();
    }
}
