package org.lanekeeper.bot.photo;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.lanekeeper.community.photo.PhotoSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhotoSchedule {
    /** On one node at a time, whichever it is; if that dies, another takes over. */
    @Bean
    RecurringTask<Void> fetchPhotos(FetchingPhotos fetching, PhotoSettings settings) {
        return Tasks.recurring("fetch-photos", FixedDelay.of(settings.every()))
                .execute((instance, context) -> fetching.run());
    }
}
