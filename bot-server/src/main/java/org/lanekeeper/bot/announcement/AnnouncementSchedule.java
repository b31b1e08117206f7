package org.lanekeeper.bot.announcement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.lanekeeper.community.announcement.AdvancingAnnouncements;
import org.lanekeeper.community.tip.TellingTips;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnnouncementSchedule {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    /** A tip for nine o'clock may come a little later. */
    private static final Duration LOOK_AT_THE_CALENDAR = Duration.ofSeconds(20);

    /** On one node at a time, whichever it is; if that dies, another takes over. */
    @Bean
    RecurringTask<Void> advanceAnnouncements(AdvancingAnnouncements advancing) {
        return Tasks.recurring("advance-announcements", FixedDelay.of(A_MOMENT))
                .execute((instance, context) -> advancing.run());
    }

    @Bean
    RecurringTask<Void> tellTips(TellingTips telling) {
        return Tasks.recurring("tell-tips", FixedDelay.of(LOOK_AT_THE_CALENDAR))
                .execute((instance, context) -> telling.run());
    }
}
