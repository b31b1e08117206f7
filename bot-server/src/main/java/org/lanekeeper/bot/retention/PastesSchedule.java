package org.lanekeeper.bot.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.lanekeeper.community.pasted.ForgettingPastes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PastesSchedule {
    private static final Logger log = LoggerFactory.getLogger(PastesSchedule.class);
    private static final Duration EVERY = Duration.ofHours(1);

    /** On one node at a time, whichever it is. */
    @Bean
    RecurringTask<Void> forgetPastes(ForgettingPastes forgetting) {
        return Tasks.recurring("forget-pastes", FixedDelay.of(EVERY)).execute((instance, context) -> {
            int relays = forgetting.run();
            if (relays > 0) {
                log.info("deleted what was pasted of {} relays", relays);
            }
        });
    }
}
