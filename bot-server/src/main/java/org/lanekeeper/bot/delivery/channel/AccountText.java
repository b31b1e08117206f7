package org.lanekeeper.bot.delivery.channel;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.lanekeeper.bot.wechat.client.WechatClients;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** A text of an official account inside the window after the resident wrote: spends one message of it. */
@Component
class AccountText implements ReplySender {
    private static final Logger log = LoggerFactory.getLogger(AccountText.class);
    /** Window over, too many messages in it. */
    private static final Set<Integer> SHUT = Set.of(45015, 45047);

    private final WechatClients clients;
    private final Residents residents;
    private final Clock clock;

    AccountText(WechatClients clients, Residents residents, Clock clock) {
        this.clients = clients;
        this.residents = residents;
        this.clock = clock;
    }

    @Override
    public boolean serves(Platform platform) {
        return platform == Platform.MP;
    }

    @Override
    public SendResult send(Resident resident, String text) {
        Optional<WxMpService> client = clients.officialAccount(resident.account());
        if (client.isEmpty()) {
            return new SendResult.OurFault("no account");
        }
        SendResult result = call(client.get(), resident.externalId(), text);
        try {
            keepCount(resident.id(), result);
        } catch (DataAccessException e) {
            // the platform counts by itself
            log.error("the window of a resident could not be counted down");
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
