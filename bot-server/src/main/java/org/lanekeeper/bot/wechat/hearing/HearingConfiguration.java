package org.lanekeeper.bot.wechat.hearing;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.bot.settings.WechatSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HearingConfiguration {
    /** For what nobody waits for. */
    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ExecutorService besideAnswering() {
        return Executors.newSingleThreadExecutor(task -> new Thread(task, "beside-answering"));
    }

    /** Two, since a database that made people wait is slow for their answers too; no more wait than are heard. */
    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ExecutorService lateWriters(WechatSettings settings) {
        return new ThreadPoolExecutor(
                2,
                2,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.waiting()),
                task -> new Thread(task, "late-answers"));
    }
}
