package org.lanekeeper.bot.dingtalk.client;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.lanekeeper.bot.door.reply.AccessToken;
import org.lanekeeper.bot.door.reply.PostingReplies;
import org.lanekeeper.bot.settings.DingtalkSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages of an application's robot into a group (open.dingtalk.com, 机器人发送群聊消息:
 * {@code /v1.0/robot/groupMessages/send}), under its access token.
 */
@Component
public class DingtalkClient {
    /** What a refused token is called. */
    private static final String BAD_TOKEN = "InvalidAuthentication";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PostingReplies posting;
    private final Clock clock;
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();

    DingtalkClient(PostingReplies posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    /** What comes back has a {@code processQueryKey}, or a named {@code code} where it was refused. */
    public CompletableFuture<JsonNode> write(DingtalkSettings.App app, String conversationId, String text) {
        Map<String, ?> body = Map.of(
                "robotCode",
                app.appKey(),
                "openConversationId",
                conversationId,
                "msgKey",
                "sampleText",
                "msgParam",
                JSON.writeValueAsString(Map.of("content", text)));
        return once(app, body)
                .thenCompose(answer -> answer.path("code").asString("").equals(BAD_TOKEN)
                        ? once(app, body)
                        : CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<JsonNode> once(DingtalkSettings.App app, Map<String, ?> body) {
        AccessToken token = tokens.computeIfAbsent(app.name(), name -> new AccessToken(() -> fetch(app), clock));
        URI address = URI.create(app.apiHost() + "/v1.0/robot/groupMessages/send");
        return token.value()
                .thenCompose(value -> posting.post(address, body, Map.of("x-acs-dingtalk-access-token", value))
                        .thenApply(answer -> {
                            if (answer.path("code").asString("").equals(BAD_TOKEN)) {
                                token.expire(value);
                            }
                            return answer;
                        }));
    }

    private CompletableFuture<AccessToken.Fetched> fetch(DingtalkSettings.App app) {
        URI address = URI.create(app.apiHost() + "/v1.0/oauth2/accessToken");
        return posting.post(address, Map.of("appKey", app.appKey(), "appSecret", app.secret()), Map.of())
                .thenApply(answer -> {
                    String token = answer.path("accessToken").asString("");
                    if (token.isEmpty()) {
                        throw new IllegalStateException(
                                "no token: " + answer.path("code").asString(""));
                    }
                    return new AccessToken.Fetched(
                            token, Duration.ofSeconds(answer.path("expireIn").asLong(0)));
                });
    }
}
