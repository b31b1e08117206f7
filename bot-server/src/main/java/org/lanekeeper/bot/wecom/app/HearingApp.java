package org.lanekeeper.bot.wecom.app;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.door.hearing.Heard;
import org.lanekeeper.bot.door.hearing.HearingPeople;
import org.lanekeeper.bot.door.hearing.MenuKey;
import org.lanekeeper.bot.settings.WecomApp;
import org.lanekeeper.bot.settings.WecomSettings;
import org.lanekeeper.bot.wechat.message.IncomingMessage;
import org.lanekeeper.community.resident.Platform;
import org.springframework.stereotype.Component;

/**
 * Tells what members wrote or tapped. An application is only ever talked to alone. Its voice messages come without the
 * words that were spoken, unlike WeChat's.
 */
@Component
class HearingApp {
    private static final Answer SILENCE = new Answer("", true);

    private final HearingPeople people;
    private final WecomSettings settings;

    HearingApp(HearingPeople people, WecomSettings settings) {
        this.settings = settings;
        this.people = people;
    }

    CompletableFuture<Answer> hear(String agentId, IncomingMessage message, String key, Instant at) {
        if (message.isImage() && !message.mediaId().isEmpty() && writes(agentId)) {
            return people.receivePicture(heard(agentId, message, null, key, at), message.mediaId());
        }
        if (!message.isEvent()) {
            return people.hear(heard(agentId, message, message.isText() ? message.content() : null, key, at));
        }
        return switch (message.event()) {
            // comes each time somebody opens the application: only newcomers are greeted
            case "enter_agent" -> people.greetNewcomer(heard(agentId, message, "", key, at));
            case "click" ->
                MenuKey.of(message.eventKey())
                        .map(tapped -> people.hear(heard(agentId, message, tapped.text(), key, at)))
                        .orElseGet(() -> CompletableFuture.completedFuture(SILENCE));
            default -> CompletableFuture.completedFuture(SILENCE);
        };
    }

    /** Without the secret no picture can be fetched. */
    private boolean writes(String agentId) {
        return settings.appWithId(agentId).filter(WecomApp::writes).isPresent();
    }

    private static Heard heard(String agentId, IncomingMessage message, String text, String key, Instant at) {
        return new Heard(Platform.WECOM_APP, agentId, message.from(), new Heard.Alone(), text, key, at);
    }
}
