package org.lanekeeper.bot.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Map;
import org.lanekeeper.community.followup.ForgettingListed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ListedSchedule {
    private static final Logger log = LoggerFactory.getLogger(ListedSchedule.class);
    private static final Duration EVERY = Duration.ofHours(1);

    /** On one node at a time, whichever it is. */
    @Bean
    RecurringTask<Void> forgetListed(ForgettingListed forgetting) {
        return Tasks.recurring("forget-listed", FixedDelay.of(EVERY)).execute((instance, context) -> {
            Map<Long, Integer> deleted = forgetting.forget();
            if (!deleted.isEmpty()) {
                log.info("deleted listed people of {} committees", deleted.size());
            }
        });
    }
}
