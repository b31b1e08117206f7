package org.lanekeeper.bot.dialogue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {
    private static final int THREADS = 4;

    /** What is left to do once an entry is durable. Its queue holds no more than the sequencer let in. */
    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ExecutorService afterJoining() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(
                THREADS, task -> new Thread(task, "after-joining-" + number.incrementAndGet()));
    }
}
