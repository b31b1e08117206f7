package org.lanekeeper.sandbox.platform.mp;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.ground.Ground;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.template.TemplateLimits;

/** Puts the platform of the official accounts together. */
public final class OfficialAccounts {
    private final Map<String, OfficialAccount> accounts;

    public OfficialAccounts(List<OfficialAccount> accounts) {
        this.accounts = accounts.stream().collect(Collectors.toMap(OfficialAccount::appId, Function.identity()));
    }

    public void serve(Routes routes, Door door, Ground ground, ChatLimits chatLimits, TemplateLimits limits) {
        accounts.values().forEach(account -> ground.templates().add(account.appId(), account.templates()));
        Followers followers = new Followers(ground.clock(), chatLimits);
        Messages messages = new Messages(ground.clock());
        Sender sender = new Sender(accounts, ground.tokens(), followers, ground.sent());
        Media media = new Media(ground.clock(), sender);
        media.serve(routes, door);
        Chat chat = new Chat(accounts, followers, messages, media, ground);
        chat.serve(routes);
        new MpConsents(chat, ground.templates(), ground.consents(), ground.deliveries(), messages).serve(routes);
        new ChatSends(sender, chatLimits.textBytes()).serve(door);
        var quota = TemplateSends.quota(ground.clock(), limits);
        new TemplateSends(sender, ground.templates(), messages, ground.deliveries(), quota).serve(door);
        new NoticeSends(sender, ground.notices(), messages, ground.deliveries()).serve(door);
    }
}
