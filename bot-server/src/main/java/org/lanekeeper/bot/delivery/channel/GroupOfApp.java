package org.lanekeeper.bot.delivery.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lanekeeper.bot.dingtalk.client.DingtalkClient;
import org.lanekeeper.bot.feishu.client.FeishuClient;
import org.lanekeeper.bot.settings.ClientSettings;
import org.lanekeeper.bot.settings.DingtalkSettings;
import org.lanekeeper.bot.settings.FeishuSettings;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.lanekeeper.community.resident.Platform;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The robot of an application, into a group in which it was spoken to. */
@Component
class GroupOfApp implements ChannelSender {
    private static final int MOST_BYTES = 4000;
    private static final Duration BREATH = Duration.ofSeconds(5);
    /** Of Feishu: too many messages. */
    private static final Set<Integer> TOO_FAST = Set.of(230_020, 99_991_400, 11_232);
    /** Of Feishu: the robot is in the group no more, or may not write. */
    private static final Set<Integer> OURS = Set.of(230_002, 230_006, 230_018, 230_027);

    private final FeishuSettings feishu;
    private final DingtalkSettings dingtalk;
    private final FeishuClient feishuClient;
    private final DingtalkClient dingtalkClient;
    private final GroupParts parts;
    private final RobotPace pace;
    private final Duration patience;

    GroupOfApp(
            FeishuSettings feishu,
            DingtalkSettings dingtalk,
            FeishuClient feishuClient,
            DingtalkClient dingtalkClient,
            GroupParts parts,
            RobotPace pace,
            ClientSettings patience) {
        this.feishu = feishu;
        this.dingtalk = dingtalk;
        this.feishuClient = feishuClient;
        this.dingtalkClient = dingtalkClient;
        this.parts = parts;
        this.pace = pace;
        // a token may have to be fetched first
        this.patience = patience.connect().plus(patience.read()).multipliedBy(2);
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Chat;
    }

    @Override
    public String account(Route route) {
        return ((Route.Chat) route).robot();
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        Route.Chat chat = (Route.Chat) route;
        return chat.platform() == Platform.FEISHU ? feishu(delivery, chat) : dingtalk(delivery, chat);
    }

    private SendResult feishu(Delivery delivery, Route.Chat chat) {
        Optional<FeishuSettings.App> app = feishu.appWithId(chat.robot());
        if (app.isEmpty()) {
            return new SendResult.OurFault("no application");
        }
        int[] part = {delivery.partsSent()};
        return parts.send(
                delivery,
                GroupParts.Form.TEXT,
                MOST_BYTES,
                () -> pace.take(
                        "feishu:" + chat.chatId(),
                        RobotPace.Limit.aSecond(feishu.perSecond()),
                        RobotPace.Limit.aMinute(feishu.perMinute())),
                // the platform takes a part once, however often it is sent within an hour
                text -> read(
                        feishuClient.write(app.get(), chat.chatId(), text, "d" + delivery.id() + "-" + part[0]++)));
    }

    private SendResult read(CompletableFuture<JsonNode> call) {
        return await(call, answer -> {
            JsonNode code = answer.path("code");
            if (!code.isInt()) {
                return new SendResult.Later("unreadable answer", true);
            }
            String error = Integer.toString(code.asInt());
            if (code.asInt() == 0) {
                return new SendResult.Sent();
            }
            if (TOO_FAST.contains(code.asInt())) {
                return new SendResult.Paused(BREATH);
            }
            return OURS.contains(code.asInt()) ? new SendResult.OurFault(error) : new SendResult.Refused(error);
        });
    }

    private SendResult dingtalk(Delivery delivery, Route.Chat chat) {
        Optional<DingtalkSettings.App> app = dingtalk.appNamed(chat.robot());
        if (app.isEmpty()) {
            return new SendResult.OurFault("no application");
        }
        return parts.send(
                delivery,
                GroupParts.Form.TEXT,
                MOST_BYTES,
                () -> pace.take("dingtalk:" + chat.chatId(), RobotPace.Limit.aMinute(dingtalk.perMinute())),
                text -> await(dingtalkClient.write(app.get(), chat.chatId(), text), answer -> {
                    if (!answer.path("processQueryKey").asString("").isEmpty()) {
                        return new SendResult.Sent();
                    }
                    String code = answer.path("code").asString("");
                    if (code.contains("QpsLimit")) {
                        return new SendResult.Paused(Duration.ofMinutes(1));
                    }
                    // the platform publishes no list of its codes for a robot that was thrown out
                    return code.isEmpty()
                            ? new SendResult.Later("unreadable answer", true)
                            : new SendResult.Refused(code);
                }));
    }

    private interface Reading {
        SendResult read(JsonNode answer);
    }

    private SendResult await(CompletableFuture<JsonNode> call, Reading reading) {
        try {
            return reading.read(call.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new SendResult.Later("timeout", true);
        } catch (ExecutionException e) {
            return new SendResult.Later(e.getCause().getClass().getSimpleName(), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SendResult.Later("stopped", true);
        }
    }
}
