package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class AddressReaderFuzz {
    @FuzzTest
    void reads(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        AddressReader.find(text).ifPresent(found -> {
            assertThat(found.start()).isBetween(0, found.end());
            assertThat(found.end()).isLessThanOrEqualTo(text.length());
            assertThat(found.address().masked()).endsWith("**");
        });
    }
}
