package org.lanekeeper.bot.progress;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.lanekeeper.bot.settings.GroupSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgressSchedule {
    /** On one node at a time, whichever it is; if that dies, another takes over. */
    @Bean
    RecurringTask<Void> postProgress(PostingProgress posting, GroupSettings settings) {
        return Tasks.recurring("post-progress", FixedDelay.of(settings.every()))
                .execute((instance, context) -> posting.run());
    }
}
