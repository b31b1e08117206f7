package org.lanekeeper.bot.wecom.customer;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.lanekeeper.bot.door.reply.AccessToken;
import org.lanekeeper.bot.door.reply.PostingReplies;
import org.lanekeeper.bot.settings.WecomCustomer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * WeCom's 客户群群发 (developer.work.weixin.qq.com: {@code externalcontact/add_msg_template} with {@code chat_type} group,
 * {@code get_groupmsg_send_result}): a task for the member, who taps 发送.
 */
@Component
public class WecomCustomers {
    private static final Set<Integer> BAD_TOKEN = Set.of(40014, 41001, 42001);

    private final PostingReplies posting;
    private final Clock clock;
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();

    WecomCustomers(PostingReplies posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    /** What comes back has {@code errcode} and, where that is 0, the {@code msgid} of the task. */
    public CompletableFuture<JsonNode> addTask(WecomCustomer account, String chatId, String text) {
        return call(
                account,
                "/cgi-bin/externalcontact/add_msg_template",
                Map.of(
                        "chat_type",
                        "group",
                        "sender",
                        account.sender(),
                        "chat_id_list",
                        List.of(chatId),
                        "text",
                        Map.of("content", text)));
    }

    /** What comes back has {@code errcode} and a {@code send_list} with {@code chat_id} and {@code status} of each group. */
    public CompletableFuture<JsonNode> result(WecomCustomer account, String messageId) {
        return call(
                account,
                "/cgi-bin/externalcontact/get_groupmsg_send_result",
                Map.of("msgid", messageId, "userid", account.sender(), "limit", 500));
    }

    private CompletableFuture<JsonNode> call(WecomCustomer account, String path, Map<String, ?> body) {
        return once(account, path, body)
                .thenCompose(answer ->
                        isBadToken(answer) ? once(account, path, body) : CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<JsonNode> once(WecomCustomer account, String path, Map<String, ?> body) {
        AccessToken token =
                tokens.computeIfAbsent(account.name(), name -> new AccessToken(() -> fetch(account), clock));
        return token.value()
                .thenCompose(value -> posting.post(
                                URI.create(account.apiHost() + path + "?access_token=" + encoded(value)),
                                body,
                                Map.of())
                        .thenApply(answer -> {
                            if (isBadToken(answer)) {
                                token.expire(value);
                            }
                            return answer;
                        }));
    }

    private static boolean isBadToken(JsonNode answer) {
        return BAD_TOKEN.contains(answer.path("errcode").asInt(0));
    }

    private CompletableFuture<AccessToken.Fetched> fetch(WecomCustomer account) {
        URI address = URI.create(account.apiHost() + "/cgi-bin/gettoken?corpid=" + encoded(account.corpId())
                + "&corpsecret=" + encoded(account.secret()));
        return posting.get(address).thenApply(answer -> {
            String token = answer.path("access_token").asString("");
            if (token.isEmpty()) {
                throw new IllegalStateException(
                        "no token: " + answer.path("errcode").asInt(0));
            }
            return new AccessToken.Fetched(
                    token, Duration.ofSeconds(answer.path("expires_in").asLong(0)));
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
