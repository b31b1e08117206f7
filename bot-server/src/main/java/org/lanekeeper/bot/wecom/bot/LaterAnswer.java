package org.lanekeeper.bot.wecom.bot;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.lanekeeper.bot.door.answering.Markdown;
import org.lanekeeper.bot.door.reply.PostingReplies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * An answer that took longer than the platform waits, by the message's {@code response_url}: valid for an hour and for
 * one call (主动回复消息). A try that fails is not repeated; the person can ask again.
 */
@Component
class LaterAnswer {
    private static final Logger log = LoggerFactory.getLogger(LaterAnswer.class);

    private final PostingReplies replies;

    LaterAnswer(PostingReplies replies) {
        this.replies = replies;
    }

    void send(String host, BotMessage to, String text) {
        Optional<URI> address = PostingReplies.within(host, to.responseUrl());
        if (address.isEmpty()) {
            log.warn("an answer came late, and there is no address of the platform for it");
            return;
        }
        Map<String, ?> body = Map.of("msgtype", "markdown", "markdown", Map.of("content", Markdown.plain(text)));
        replies.post(address.get(), body, Map.of()).whenComplete((answer, fault) -> {
            if (fault != null || answer.path("errcode").asInt(-1) != 0) {
                log.warn(
                        "a late answer was not taken: {}",
                        fault != null ? fault.getClass().getSimpleName() : answer.path("errcode"));
            }
        });
    }
}
