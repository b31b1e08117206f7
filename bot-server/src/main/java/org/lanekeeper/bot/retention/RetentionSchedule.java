package org.lanekeeper.bot.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionSchedule {
    private static final Duration EVERY = Duration.ofHours(1);

    /** On one node at a time, whichever it is. */
    @Bean
    RecurringTask<Void> forgetOverdue(ForgettingOverdue forgetting) {
        return Tasks.recurring("forget-overdue", FixedDelay.of(EVERY)).execute((instance, context) -> forgetting.run());
    }
}
