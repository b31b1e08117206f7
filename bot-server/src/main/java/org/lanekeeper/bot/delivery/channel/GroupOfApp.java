package org.lanekeeper.bot.delivery.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    /** How long Feishu is left alone that found us too fast. */
    private static final Duration BREATH = Duration.ofSeconds(5);
    /** The same of DingTalk, which counts by the minute. */
    private static final Duration LONG_BREATH = Duration.ofMinutes(1);

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
    public String account(Delivery delivery, Route route) {
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
        return Awaited.of(call, patience, BREATH, answer -> {
            JsonNode code = answer.path("code");
            if (!code.isInt()) {
                return new SendResult.Later("unreadable answer", true);
            }
            return code.asInt() == 0 ? new SendResult.Sent() : ErrorMeanings.read("feishu-app", code.asInt());
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
                text -> Awaited.of(
                        dingtalkClient.write(app.get(), chat.chatId(), text), patience, LONG_BREATH, answer -> {
                            if (!answer.path("processQueryKey").asString("").isEmpty()) {
                                return new SendResult.Sent();
                            }
                            String code = answer.path("code").asString("");
                            return code.isEmpty()
                                    ? new SendResult.Later("unreadable answer", true)
                                    : ErrorMeanings.read("dingtalk-app", code);
                        }));
    }
}
