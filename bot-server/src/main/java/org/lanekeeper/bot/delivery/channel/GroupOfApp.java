package org.lanekeeper.bot.delivery.channel;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.lanekeeper.bot.dingtalk.client.DingtalkClient;
import org.lanekeeper.bot.door.reply.NoTokenException;
import org.lanekeeper.bot.door.reply.UnfitAnswerException;
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
    /** How long Feishu is left alone that found us too fast. */
    private static final Duration BREATH = Duration.ofSeconds(5);
    /** The same of DingTalk, which counts by the minute. */
    private static final Duration LONG_BREATH = Duration.ofMinutes(1);
    /** Of Feishu: too many messages. */
    private static final Set<Integer> TOO_FAST = Set.of(230_020, 99_991_400, 11_232);
    /** Of Feishu: internal errors, and busy (通用错误码). */
    private static final Set<Integer> PASSING = Set.of(1500, 2200, 5000, 55_001, 90_235);
    /** Of Feishu: the robot is in the group no more, or may not write. */
    private static final Set<Integer> OURS = Set.of(230_002, 230_006, 230_018, 230_027);

    /** Of DingTalk, as ServiceUnavailable, InternalError, unknownError, system.busy. */
    private static final Pattern PASSING_NAME =
            Pattern.compile("unavailable|internal|unknownError|busy|timeout", Pattern.CASE_INSENSITIVE);

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
        return await(call, BREATH, answer -> {
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
            if (PASSING.contains(code.asInt())) {
                return new SendResult.Later(error, false);
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
                text -> await(dingtalkClient.write(app.get(), chat.chatId(), text), LONG_BREATH, answer -> {
                    if (!answer.path("processQueryKey").asString("").isEmpty()) {
                        return new SendResult.Sent();
                    }
                    String code = answer.path("code").asString("");
                    if (code.contains("QpsLimit")) {
                        return new SendResult.Paused(LONG_BREATH);
                    }
                    if (PASSING_NAME.matcher(code).find()) {
                        return new SendResult.Later(code, false);
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

    /** @param breath how long to leave the platform alone if it finds us too fast */
    private SendResult await(CompletableFuture<JsonNode> call, Duration breath, Reading reading) {
        try {
            return reading.read(call.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new SendResult.Later("timeout", true);
        } catch (ExecutionException e) {
            return failed(e.getCause(), breath);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SendResult.Later("stopped", true);
        }
    }

    /** What became of a message whose call failed. */
    static SendResult failed(Throwable fault, Duration breath) {
        // one step of a chain of calls wraps what happened in another
        Throwable cause = fault;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof NoTokenException) {
            return new SendResult.Later("no token", false);
        }
        if (cause instanceof IOException broken) {
            return WechatErrors.broken(broken);
        }
        if (cause instanceof UnfitAnswerException unfit) {
            if (unfit.status() == 429) {
                return new SendResult.Paused(breath);
            }
            return unfit.status() == 200
                    ? new SendResult.Later("unreadable answer", true)
                    : WechatErrors.http(unfit.status());
        }
        return new SendResult.Later(cause.getClass().getSimpleName(), true);
    }
}
