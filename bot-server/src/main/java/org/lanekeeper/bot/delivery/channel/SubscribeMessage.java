package org.lanekeeper.bot.delivery.channel;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage.MsgData;
import cn.binarywang.wx.miniapp.constant.WxMaApiUrlConstants;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import org.lanekeeper.bot.settings.WechatAccount;
import org.lanekeeper.bot.settings.WechatSettings;
import org.lanekeeper.bot.wechat.client.WechatClients;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.lanekeeper.community.resident.Consents;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Mini-program subscribe message: spends one consent. Fields as in config/application-trial.yml. */
@Component
class SubscribeMessage implements ChannelSender {
    private static final Logger log = LoggerFactory.getLogger(SubscribeMessage.class);
    private static final int NO_CONSENT = 43101;
    private static final int THING = 20;
    private static final int ID_LENGTH = 80;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final DateTimeFormatter END =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final WechatClients clients;
    private final WechatSettings settings;
    private final CalledVoucher called;
    private final Consents consents;
    private final Clock clock;

    SubscribeMessage(
            WechatClients clients, WechatSettings settings, CalledVoucher called, Consents consents, Clock clock) {
        this.clients = clients;
        this.settings = settings;
        this.called = called;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Subscribe;
    }

    @Override
    public String account(Delivery delivery, Route route) {
        return ((Route.Subscribe) route).resident().account();
    }

    @Override
    public String template(Delivery delivery, Route route) {
        return ((Route.Subscribe) route).templateId();
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        Route.Subscribe subscribe = (Route.Subscribe) route;
        long resident = subscribe.resident().id();
        Optional<WxMaService> client = clients.miniProgram(subscribe.resident().account());
        if (client.isEmpty()) {
            return new SendResult.OurFault("no account");
        }
        SendResult result = delivery.isAnnouncement()
                ? call(client.get(), subscribe, announced(delivery), "")
                : called(client.get(), subscribe, called.of(delivery));
        try {
            keepCount(resident, subscribe.templateId(), result);
        } catch (DataAccessException e) {
            // the platform counts by itself
            log.error("delivery {}: the consent of a resident could not be counted down", delivery.id());
        }
        return result;
    }

    private void keepCount(long resident, String templateId, SendResult result) {
        if (result instanceof SendResult.Sent) {
            consents.spend(resident, templateId);
        } else if (WechatErrors.is(result, NO_CONSENT)) {
            consents.clear(resident, templateId);
        }
    }

    private SendResult called(WxMaService client, Route.Subscribe route, Voucher voucher) {
        String page = page(route.resident().account());
        return call(client, route, fields(voucher), page.isEmpty() ? "" : page + voucher.code());
    }

    /** A subscribe message has no room for more than its beginning. */
    private List<MsgData> announced(Delivery delivery) {
        return List.of(
                new MsgData("thing1", Shortened.to(THING, delivery.title())),
                new MsgData("thing2", Shortened.to(THING, delivery.wording())),
                new MsgData("time3", TIME.format(clock.instant())));
    }

    /** @param page that it opens, empty for none */
    private SendResult call(WxMaService client, Route.Subscribe route, List<MsgData> fields, String page) {
        WxMaSubscribeMessage message = WxMaSubscribeMessage.builder()
                .toUser(route.resident().externalId())
                .templateId(route.templateId())
                .data(fields)
                .build();
        if (!page.isEmpty()) {
            message.setPage(page);
        }
        try {
            client.getAccessToken();
        } catch (WxErrorException | RuntimeException e) {
            return WechatErrors.beforeSending(e);
        }
        try {
            // the library's own method throws the answer away, and with it the number of the message
            String answer = client.post(WxMaApiUrlConstants.Subscribe.SUBSCRIBE_MSG_SEND_URL, message.toJson());
            return new SendResult.Sent(messageId(answer));
        } catch (WxErrorException | RuntimeException e) {
            return WechatErrors.read(e);
        }
    }

    /** Null where the platform gave none: then no report is understood, and nothing else is lost. */
    static String messageId(String answer) {
        try {
            String id = JSON.readTree(answer).path("msgid").asString("");
            return id.isEmpty() || id.length() > ID_LENGTH ? null : id;
        } catch (JacksonException e) {
            return null;
        }
    }

    static List<MsgData> fields(Voucher voucher) {
        return List.of(
                new MsgData("thing1", Shortened.keeping(THING, "请领" + voucher.item(), " " + voucher.quantity() + "份")),
                new MsgData("character_string2", Integer.toString(voucher.number())),
                new MsgData("thing3", Shortened.to(THING, voucher.place())),
                new MsgData("time4", time(voucher)),
                new MsgData("character_string5", VoucherCode.display(voucher.code())));
    }

    /** A slot is a time to come at; without one, what counts is until when. */
    private static String time(Voucher voucher) {
        return voucher.slotted()
                ? TIME.format(voucher.pickupFrom()) + "~" + END.format(voucher.pickupUntil())
                : TIME.format(voucher.pickupUntil());
    }

    private String page(String appId) {
        return settings.miniapp().stream()
                .filter(one -> one.appId().equals(appId))
                .map(WechatAccount::callPage)
                .findFirst()
                .orElse("");
    }
}
