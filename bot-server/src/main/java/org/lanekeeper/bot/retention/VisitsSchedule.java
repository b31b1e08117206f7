package org.lanekeeper.bot.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.lanekeeper.community.visit.PurgingVisits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitsSchedule {
    private static final Logger log = LoggerFactory.getLogger(VisitsSchedule.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** When nobody is at a gate. */
    private static final LocalTime AT = LocalTime.of(3, 30);

    /** Every night, on one node at a time, whichever it is. */
    @Bean
    RecurringTask<Void> purgeVisits(PurgingVisits purging) {
        return Tasks.recurring("purge-visits", Schedules.daily(ZONE, AT)).execute((instance, context) -> {
            int visits = purging.run();
            if (visits > 0) {
                log.info("deleted {} visits whose time is over", visits);
            }
        });
    }
}
