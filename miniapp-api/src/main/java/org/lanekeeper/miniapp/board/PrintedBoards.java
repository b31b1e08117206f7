package org.lanekeeper.miniapp.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Boards as they go over the line, each made once. Nothing of whoever asks may be on them: everybody gets the same. */
@Component
class PrintedBoards {
    private static final Duration UNUSED = Duration.ofMinutes(1);
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final SpringTemplateEngine templates;
    private final Cache<String, Printed> printed = Caffeine.newBuilder()
            .expireAfterAccess(UNUSED)
            .maximumWeight(MOST_BYTES)
            .weigher((String etag, Printed page) -> page.plain().length + page.packed().length)
            .build();

    PrintedBoards(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * A page.
     *
     * @param packed the same by gzip: a tenth of the size, and nothing in it was sent by whoever asks
     */
    record Printed(byte[] plain, byte[] packed) {}

    Printed of(DrawingUpBoard.Drawn drawn, HttpServletRequest request, HttpServletResponse response) {
        return printed.get(drawn.etag(), etag -> print(drawn.board(), request, response));
    }

    private Printed print(Board board, HttpServletRequest request, HttpServletResponse response) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        byte[] plain = templates
                .process("phone/board", new WebContext(exchange, Locale.SIMPLIFIED_CHINESE, Map.of("board", board)))
                .getBytes(StandardCharsets.UTF_8);
        return new Printed(plain, packed(plain));
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
