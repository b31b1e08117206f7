package org.lanekeeper.bot.delivery.channel;

import java.time.Duration;
import java.util.Optional;
import org.lanekeeper.bot.settings.ClientSettings;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.bot.settings.WecomCustomer;
import org.lanekeeper.bot.settings.WecomSettings;
import org.lanekeeper.bot.wecom.customer.WecomCustomers;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A customer group of WeCom: a task for the member who owns the group and taps 发送. A group gets about one such message a
 * day, so that all of a notice goes into one, at most 4000 bytes.
 */
@Component
class CustomerGroup implements ChannelSender {
    private static final int MOST_BYTES = 4000;
    private static final int ID_LENGTH = 80;
    private static final Duration BREATH = Duration.ofMinutes(1);

    private final WecomSettings settings;
    private final WecomCustomers client;
    private final GroupParts parts;
    private final RobotPermit permit;
    private final PublicAddress pages;
    private final Duration patience;

    CustomerGroup(
            WecomSettings settings,
            WecomCustomers client,
            GroupParts parts,
            RobotPermit permit,
            PublicAddress pages,
            ClientSettings patience) {
        this.settings = settings;
        this.client = client;
        this.parts = parts;
        this.permit = permit;
        this.pages = pages;
        // a token may have to be fetched first
        this.patience = patience.connect().plus(patience.read()).multipliedBy(2);
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.CustomerGroup;
    }

    @Override
    public String account(Delivery delivery, Route route) {
        return ((Route.CustomerGroup) route).account();
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        Route.CustomerGroup group = (Route.CustomerGroup) route;
        Optional<WecomCustomer> account = settings.customerNamed(group.account());
        if (account.isEmpty()) {
            return new SendResult.OurFault("no account");
        }
        if (!permit.allows(account.get().committees(), delivery)) {
            return new SendResult.OurFault("other committee");
        }
        String text = parts.single(delivery, MOST_BYTES, "名单没写完，全部看公示：" + pages.board(delivery.relayId()));
        SendResult result =
                Awaited.of(client.addTask(account.get(), group.chatId(), text), patience, BREATH, CustomerGroup::read);
        boolean secondDoubt =
                result instanceof SendResult.Later later && later.perhapsSent() && delivery.perhapsSent() > 0;
        // two tasks may lie there already: the member sees them, and sends one
        return secondDoubt ? new SendResult.ToConfirm(null) : result;
    }

    private static SendResult read(JsonNode answer) {
        JsonNode code = answer.path("errcode");
        if (!code.isInt()) {
            return new SendResult.Later("unreadable answer", true);
        }
        if (code.asInt() != 0) {
            return ErrorMeanings.read("wecom", code.asInt());
        }
        String id = answer.path("msgid").asString("");
        return new SendResult.ToConfirm(id.isEmpty() || id.length() > ID_LENGTH ? null : id);
    }
}
