package org.lanekeeper.bot.wechat.hearing;

import java.util.Optional;
import java.util.stream.Stream;

/** Buttons of the account's menu. A tap says what the person would have written. */
enum MenuKey {
    JOIN_HELP("怎么登记"),
    STATUS("排到几号了"),
    WITHDRAW("退出接龙"),
    HELP("帮助"),
    TIP("今天的提示");

    private final String text;

    MenuKey(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<MenuKey> of(String key) {
        return Stream.of(values()).filter(one -> one.name().equals(key)).findFirst();
    }
}
