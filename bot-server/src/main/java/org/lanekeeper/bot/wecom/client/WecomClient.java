package org.lanekeeper.bot.wecom.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.lanekeeper.bot.door.reply.AccessToken;
import org.lanekeeper.bot.door.reply.PostingReplies;
import org.lanekeeper.bot.settings.WecomApp;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Messages of an application to a member (developer.work.weixin.qq.com, 发送应用消息: {@code /cgi-bin/message/send}), under its
 * access token. The same words to the same member are taken once within the interval.
 */
@Component
public class WecomClient {
    /** Invalid, or over. */
    private static final Set<Integer> BAD_TOKEN = Set.of(40014, 42001);

    private static final Duration SAME = Duration.ofMinutes(30);

    private final PostingReplies posting;
    private final Clock clock;
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();

    WecomClient(PostingReplies posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    /** What comes back has an {@code errcode}, 0 for well. */
    public CompletableFuture<JsonNode> write(WecomApp app, String member, String text) {
        Map<String, ?> body = Map.of(
                "touser",
                member,
                "msgtype",
                "text",
                "agentid",
                Long.valueOf(app.agentId()),
                "text",
                Map.of("content", text),
                "enable_duplicate_check",
                1,
                "duplicate_check_interval",
                SAME.toSeconds());
        return once(app, body)
                .thenCompose(
                        answer -> isBadToken(answer) ? once(app, body) : CompletableFuture.completedFuture(answer));
    }

    private static boolean isBadToken(JsonNode answer) {
        return BAD_TOKEN.contains(answer.path("errcode").asInt(-1));
    }

    static boolean isBadToken(String code) {
        return BAD_TOKEN.stream().anyMatch(bad -> code.equals(bad.toString()));
    }

    /** The application's own. */
    AccessToken token(WecomApp app) {
        return tokens.computeIfAbsent(app.agentId(), id -> new AccessToken(() -> fetch(app), clock));
    }

    private CompletableFuture<JsonNode> once(WecomApp app, Map<String, ?> body) {
        AccessToken token = token(app);
        return token.value()
                .thenCompose(value -> posting.post(
                                URI.create(app.apiHost() + "/cgi-bin/message/send?access_token=" + encoded(value)),
                                body,
                                Map.of())
                        .thenApply(answer -> {
                            if (isBadToken(answer)) {
                                token.expire(value);
                            }
                            return answer;
                        }));
    }

    private CompletableFuture<AccessToken.Fetched> fetch(WecomApp app) {
        URI address = URI.create(app.apiHost() + "/cgi-bin/gettoken?corpid=" + encoded(app.corpId()) + "&corpsecret="
                + encoded(app.secret()));
        return posting.get(address).thenApply(answer -> {
            if (answer.path("errcode").asInt(-1) != 0) {
                throw new IllegalStateException(
                        "no token: " + answer.path("errcode").asInt(-1));
            }
            return new AccessToken.Fetched(
                    answer.path("access_token").asString(""),
                    Duration.ofSeconds(answer.path("expires_in").asLong(0)));
        });
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
