package org.lanekeeper.bot.feishu.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.lanekeeper.bot.door.reply.AccessToken;
import org.lanekeeper.bot.door.reply.PostingReplies;
import org.lanekeeper.bot.settings.FeishuSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages of an application's robot (open.feishu.cn, 消息 → 回复消息, 发送消息), under its tenant access token. Of calls with
 * the same uuid, 50 characters at most, the platform takes one within an hour.
 */
@Component
public class FeishuClient {
    /** The token was invalid. */
    private static final int BAD_TOKEN = 99_991_663;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UUID_LENGTH = 50;

    private final PostingReplies posting;
    private final Clock clock;
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();

    FeishuClient(PostingReplies posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    /** Answers a message; what comes back has a {@code code}, 0 for well. */
    public CompletableFuture<JsonNode> reply(FeishuSettings.App app, String messageId, String text, String uuid) {
        String path = "/open-apis/im/v1/messages/" + URLEncoder.encode(messageId, StandardCharsets.UTF_8) + "/reply";
        return call(app, path, Map.of("msg_type", "text", "content", content(text), "uuid", cut(uuid)));
    }

    /** Writes into a group of which the robot is a member. */
    public CompletableFuture<JsonNode> write(FeishuSettings.App app, String chatId, String text, String uuid) {
        return call(
                app,
                "/open-apis/im/v1/messages?receive_id_type=chat_id",
                Map.of("receive_id", chatId, "msg_type", "text", "content", content(text), "uuid", cut(uuid)));
    }

    /** Tags would mention people. */
    private static String content(String text) {
        return JSON.writeValueAsString(Map.of("text", text.replace('<', '＜').replace('>', '＞')));
    }

    private static String cut(String uuid) {
        return uuid.substring(0, Math.min(uuid.length(), UUID_LENGTH));
    }

    private CompletableFuture<JsonNode> call(FeishuSettings.App app, String path, Map<String, ?> body) {
        return once(app, path, body)
                .thenCompose(answer -> answer.path("code").asInt(-1) == BAD_TOKEN
                        ? once(app, path, body)
                        : CompletableFuture.completedFuture(answer));
    }

    static boolean isBadToken(String code) {
        return code.equals(Integer.toString(BAD_TOKEN));
    }

    /** The application's own. */
    AccessToken token(FeishuSettings.App app) {
        return tokens.computeIfAbsent(app.appId(), id -> new AccessToken(() -> fetch(app), clock));
    }

    private CompletableFuture<JsonNode> once(FeishuSettings.App app, String path, Map<String, ?> body) {
        AccessToken token = token(app);
        return token.value()
                .thenCompose(value -> posting.post(
                                URI.create(app.apiHost() + path), body, Map.of("Authorization", "Bearer " + value))
                        .thenApply(answer -> {
                            if (answer.path("code").asInt(-1) == BAD_TOKEN) {
                                token.expire(value);
                            }
                            return answer;
                        }));
    }

    private CompletableFuture<AccessToken.Fetched> fetch(FeishuSettings.App app) {
        URI address = URI.create(app.apiHost() + "/open-apis/auth/v3/tenant_access_token/internal");
        return posting.post(address, Map.of("app_id", app.appId(), "app_secret", app.secret()), Map.of())
                .thenApply(answer -> {
                    if (answer.path("code").asInt(-1) != 0) {
                        throw new IllegalStateException(
                                "no token: " + answer.path("code").asInt(-1));
                    }
                    return new AccessToken.Fetched(
                            answer.path("tenant_access_token").asString(""),
                            Duration.ofSeconds(answer.path("expire").asLong(0)));
                });
    }
}
