package org.lanekeeper.bot.door.once;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lanekeeper.bot.settings.WechatSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {
    /** Bounded in threads and in queue: under a rush some are told to come again, and nobody waits in vain. */
    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ThreadPoolExecutor messageWorkers(WechatSettings settings) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                settings.workers(),
                settings.workers(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.waiting()),
                task -> new Thread(task, "message-" + number.incrementAndGet()));
    }
}
