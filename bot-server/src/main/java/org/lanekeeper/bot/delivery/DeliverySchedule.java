package org.lanekeeper.bot.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliverySchedule {
    /** On one node at a time, whichever it is; if that dies, another takes over. */
    @Bean
    RecurringTask<Void> deliverNotices(DeliveringNotices delivering, DeliverySettings settings) {
        return Tasks.recurring("deliver-notices", FixedDelay.of(settings.every()))
                .execute((instance, context) -> delivering.run());
    }

    @Bean
    RecurringTask<Void> deliverReplies(DeliveringReplies delivering, DeliverySettings settings) {
        return Tasks.recurring("deliver-replies", FixedDelay.of(settings.every()))
                .execute((instance, context) -> delivering.run());
    }

    /** Whether members have confirmed what waits for them. */
    @Bean
    RecurringTask<Void> askForTasks(AskingForTasks asking, DeliverySettings settings) {
        return Tasks.recurring("ask-for-group-tasks", FixedDelay.of(settings.askEvery()))
                .execute((instance, context) -> asking.run());
    }
}
