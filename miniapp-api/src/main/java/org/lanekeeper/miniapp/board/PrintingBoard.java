package org.lanekeeper.miniapp.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes the page that goes over the line. Nothing of whoever asks is on it: everybody gets the same. */
@Component
class PrintingBoard {
    private final SpringTemplateEngine templates;

    PrintingBoard(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param etag that it shall have
     */
    PrintedBoard print(Board board, String etag) {
        byte[] plain = templates
                .process("phone/board", new Context(Locale.SIMPLIFIED_CHINESE, Map.of("board", board)))
                .getBytes(StandardCharsets.UTF_8);
        return new PrintedBoard(etag, board.pages(), plain, packed(plain));
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
