package org.lanekeeper.bot.delivery.channel;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.subscribe.WxMpSubscribeMessage;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.lanekeeper.bot.wechat.client.WechatClients;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.lanekeeper.community.resident.Consents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** An announcement as a subscribed notice (订阅通知) of the official account: spends one consent. */
@Component
class AccountNotice implements ChannelSender {
    private static final Logger log = LoggerFactory.getLogger(AccountNotice.class);
    private static final int NO_CONSENT = 43101;
    private static final int THING = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final WechatClients clients;
    private final Consents consents;
    private final Clock clock;

    AccountNotice(WechatClients clients, Consents consents, Clock clock) {
        this.clients = clients;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Template;
    }

    @Override
    public String account(Delivery delivery, Route route) {
        return ((Route.Template) route).resident().account();
    }

    @Override
    public String template(Delivery delivery, Route route) {
        return ((Route.Template) route).templateId();
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        Route.Template notice = (Route.Template) route;
        Optional<WxMpService> client = clients.officialAccount(notice.resident().account());
        if (client.isEmpty()) {
            return new SendResult.OurFault("no account");
        }
        SendResult result = call(client.get(), delivery, notice);
        try {
            if (result instanceof SendResult.Sent) {
                consents.spend(notice.resident().id(), notice.templateId());
            } else if (WechatErrors.is(result, NO_CONSENT)) {
                consents.clear(notice.resident().id(), notice.templateId());
            }
        } catch (DataAccessException e) {
            // the platform counts by itself
            log.error("delivery {}: the consent of a resident could not be counted down", delivery.id());
        }
        return result;
    }

    private SendResult call(WxMpService client, Delivery delivery, Route.Template notice) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("thing1", Shortened.to(THING, delivery.title()));
        fields.put("thing2", Shortened.to(THING, delivery.wording()));
        fields.put("time3", TIME.format(clock.instant()));
        WxMpSubscribeMessage message = WxMpSubscribeMessage.builder()
                .toUser(notice.resident().externalId())
                .templateId(notice.templateId())
                .dataMap(fields)
                .build();
        try {
            client.getAccessToken();
        } catch (WxErrorException | RuntimeException e) {
            return WechatErrors.beforeSending(e);
        }
        try {
            // the platform documents no number in its answer, and the library's own method fails without one
            String answer = client.post(WxMpApiUrl.SubscribeMsg.SEND_SUBSCRIBE_MESSAGE_URL, message.toJson());
            return new SendResult.Sent(SubscribeMessage.messageId(answer));
        } catch (WxErrorException | RuntimeException e) {
            return WechatErrors.read(e);
        }
    }
}
