package org.lanekeeper.community.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class DocumentFuzz {
    /** Whatever comes is answered, and what was read is read again as itself. */
    @FuzzTest
    void reads(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (DocumentKind kind : DocumentKind.values()) {
            Document.read(kind, text, WrittenDocuments.TODAY).found().ifPresent(document -> {
                assertThat(Document.read(kind, document.number(), WrittenDocuments.TODAY)
                                .value())
                        .isEqualTo(document);
                assertThat(document.masked()).hasSameSizeAs(document.number());
            });
        }
        Phone.read(text)
                .found()
                .ifPresent(
                        phone -> assertThat(Phone.read(phone.number()).value()).isEqualTo(phone));
        Plate.read(text)
                .found()
                .ifPresent(
                        plate -> assertThat(Plate.read(plate.number()).value()).isEqualTo(plate));
    }
}
