package org.lanekeeper.bot.delivery.channel;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.lanekeeper.bot.wechat.client.WechatClients;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.lanekeeper.community.resident.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Official-account text inside the window after the resident wrote: spends one message of it. */
@Component
class AccountMessage implements ChannelSender {
    private static final Logger log = LoggerFactory.getLogger(AccountMessage.class);
    /** Window over, too many messages in it. */
    private static final Set<Integer> SHUT = Set.of(45015, 45047);

    private final WechatClients clients;
    private final HouseholdText texts;
    private final Residents residents;
    private final Clock clock;

    AccountMessage(WechatClients clients, HouseholdText texts, Residents residents, Clock clock) {
        this.clients = clients;
        this.texts = texts;
        this.residents = residents;
        this.clock = clock;
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Account;
    }

    @Override
    public String account(Route route) {
        return ((Route.Account) route).resident().account();
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        var resident = ((Route.Account) route).resident();
        Optional<WxMpService> client = clients.officialAccount(resident.account());
        if (client.isEmpty()) {
            return new SendResult.OurFault("no account");
        }
        SendResult result = call(client.get(), resident.externalId(), texts.inChat(delivery));
        try {
            keepCount(resident.id(), result);
        } catch (DataAccessException e) {
            // the platform counts by itself
            log.error("delivery {}: the window of a resident could not be counted down", delivery.id());
        }
        return result;
    }

    private void keepCount(long resident, SendResult result) {
        if (result instanceof SendResult.Sent) {
            residents.spendWindow(resident, clock.instant());
        } else if (SHUT.stream().anyMatch(code -> WechatErrors.is(result, code))) {
            residents.closeWindow(resident);
        }
    }

    private static SendResult call(WxMpService client, String openid, String text) {
        WxMpKefuMessage message =
                WxMpKefuMessage.TEXT().toUser(openid).content(text).build();
        try {
            client.getAccessToken();
        } catch (WxErrorException | RuntimeException e) {
            return WechatErrors.beforeSending(e);
        }
        try {
            client.getKefuService().sendKefuMessage(message);
            return new SendResult.Sent();
        } catch (WxErrorException | RuntimeException e) {
            return WechatErrors.read(e);
        }
    }
}
