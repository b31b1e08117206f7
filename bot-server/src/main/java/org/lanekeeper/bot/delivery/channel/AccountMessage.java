package org.lanekeeper.bot.delivery.channel;

import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.springframework.stereotype.Component;

/** A notice as a text of the official account. */
@Component
class AccountMessage implements ChannelSender {
    private final AccountText account;
    private final HouseholdText texts;

    AccountMessage(AccountText account, HouseholdText texts) {
        this.account = account;
        this.texts = texts;
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Account;
    }

    @Override
    public String account(Delivery delivery, Route route) {
        return ((Route.Account) route).resident().account();
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        return account.send(((Route.Account) route).resident(), texts.inChat(delivery));
    }
}
