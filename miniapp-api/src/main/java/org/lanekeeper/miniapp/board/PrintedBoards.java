package org.lanekeeper.miniapp.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
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
    private final Cache<String, byte[]> printed = Caffeine.newBuilder()
            .expireAfterAccess(UNUSED)
            .maximumWeight(MOST_BYTES)
            .weigher((String etag, byte[] page) -> page.length)
            .build();

    PrintedBoards(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(DrawingUpBoard.Drawn drawn, HttpServletRequest request, HttpServletResponse response) {
        return printed.get(drawn.etag(), etag -> print(drawn.board(), request, response));
    }

    private byte[] print(Board board, HttpServletRequest request, HttpServletResponse response) {
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        return templates
                .process("phone/board", new WebContext(exchange, Locale.SIMPLIFIED_CHINESE, Map.of("board", board)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
