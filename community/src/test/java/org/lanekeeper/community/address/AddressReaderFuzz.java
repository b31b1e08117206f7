package org.lanekeeper.community.address;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class AddressReaderFuzz {
    @FuzzTest
    void reads(byte[] bytes) {
        AddressProperties.hold(new String(bytes, StandardCharsets.UTF_8));
    }
}
