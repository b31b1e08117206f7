package org.lanekeeper.bot.wechat.hearing;

import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.bot.settings.WechatSettings;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.springframework.stereotype.Component;

/** When the platform lets us write first. */
@Component
class Openings {
    private final Residents residents;
    private final WechatSettings.Windows windows;

    Openings(Residents residents, WechatSettings settings) {
        this.residents = residents;
        this.windows = settings.windows();
    }

    void wrote(Resident resident, Instant at) {
        residents.openWindow(resident.id(), at.plus(windows.afterMessage()), windows.messagesAfterMessage());
    }

    void tapped(Resident resident, Instant at) {
        residents.openBriefly(resident.id(), at.plus(windows.afterTap()), windows.messagesAfterTap());
    }

    Optional<Resident> known(Heard heard) {
        return residents.find(
                heard.platform(), heard.account().appId(), heard.message().from());
    }
}
