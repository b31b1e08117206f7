package org.lanekeeper.bot.wechat.hearing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HearingConfiguration {
    /** For what nobody waits for. */
    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ExecutorService besideAnswering() {
        return Executors.newSingleThreadExecutor(task -> new Thread(task, "beside-answering"));
    }
}
