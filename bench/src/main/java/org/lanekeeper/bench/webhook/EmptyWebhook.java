package org.lanekeeper.bench.webhook;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads nothing and always says the same, in as many bytes as a sealed answer: no webhook can be quicker. */
@RestController
class EmptyWebhook {
    private static final byte[] ANSWER =
            ("<xml><Encrypt>" + "A".repeat(900) + "</Encrypt></xml>").getBytes(StandardCharsets.US_ASCII);

    @PostMapping("/bench/empty")
    ResponseEntity<byte[]> nothing() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(ANSWER);
    }
}
