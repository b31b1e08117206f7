package org.lanekeeper.bot.delivery.sms;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lanekeeper.bot.delivery.channel.ChannelSender;
import org.lanekeeper.bot.delivery.channel.HouseholdText;
import org.lanekeeper.bot.delivery.channel.RobotPace;
import org.lanekeeper.bot.delivery.channel.SendResult;
import org.lanekeeper.bot.settings.SmsAccount;
import org.lanekeeper.bot.settings.SmsSettings;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.springframework.stereotype.Component;

/** A notice as a text message, by the provider of the committee. */
@Component
class TextMessages implements ChannelSender {
    private final SmsSettings settings;
    private final Committees committees;
    private final HouseholdText texts;
    private final RobotPace pace;
    private final List<SmsProvider> providers;

    TextMessages(
            SmsSettings settings,
            Committees committees,
            HouseholdText texts,
            RobotPace pace,
            List<SmsProvider> providers) {
        this.settings = settings;
        this.committees = committees;
        this.texts = texts;
        this.pace = pace;
        this.providers = providers;
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.TextMessage;
    }

    @Override
    public String account(Delivery delivery, Route route) {
        return account(delivery).map(SmsAccount::name).orElse("");
    }

    @Override
    public String template(Delivery delivery, Route route) {
        return account(delivery)
                .map(account -> account.templates().get(kind(delivery)))
                .map(SmsAccount.Template::id)
                .orElse("");
    }

    @Override
    public boolean sendsOnce(Delivery delivery, Route route) {
        return account(delivery).map(this::provider).map(SmsProvider::sendsOnce).orElse(false);
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        Optional<SmsAccount> account = account(delivery);
        if (account.isEmpty()) {
            return new SendResult.Refused("no gateway");
        }
        String template = kind(delivery);
        boolean texted = account.get().provider() == SmsAccount.Provider.GATEWAY;
        if (!texted && !account.get().templates().containsKey(template)) {
            return new SendResult.Refused("no template");
        }
        Duration wait = pace.take(
                "sms:" + account.get().name(),
                RobotPace.Limit.aSecond(account.get().perSecond()));
        if (!wait.isZero()) {
            return new SendResult.Paused(wait);
        }
        SmsMessage message = new SmsMessage(
                OwnNumber.of(delivery.id()),
                ((Route.TextMessage) route).phone(),
                template,
                texted ? texts.inTextMessage(delivery) : "",
                texted ? Map.of() : texts.values(delivery));
        return provider(account.get()).send(account.get(), message);
    }

    private static String kind(Delivery delivery) {
        return delivery.wording() == null ? "call" : "words";
    }

    private Optional<SmsAccount> account(Delivery delivery) {
        return settings.of(
                committees.find(delivery.committeeId()).map(Committee::name).orElse(""));
    }

    private SmsProvider provider(SmsAccount account) {
        return providers.stream()
                .filter(one -> one.kind() == account.provider())
                .findFirst()
                .orElseThrow();
    }
}
