package org.lanekeeper.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WechatAccountTest {
    @Test
    void anAccountWithAKeyTakesNoPlainMessagesUnlessToldTo() {
        String key = "dHJpYWwtb25seS1tcC1rZXktMzItYnl0ZXMtbG9uZyE";

        assertThat(account(key, null).requireEncryption()).isTrue();
        assertThat(account(key, false).requireEncryption()).isFalse();
        assertThat(account("", null).requireEncryption()).isFalse();
    }

    private static WechatAccount account(String key, Boolean requireEncryption) {
        return new WechatAccount("wx1", "", "token", key, "", requireEncryption, "http://127.0.0.1", "", "");
    }
}
