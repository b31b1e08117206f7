package org.lanekeeper.bot.wechat.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer comes in time and is kind, also when the work takes longer or fails. */
@WithBotServer
@TestPropertySource(properties = "lanekeeper.wechat.answer-within=1500ms")
class AnsweringTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    Relays relays;

    @Autowired
    PlatformTransactionManager transactions;

    private final String run = Long.toString(System.nanoTime());
    private Courier courier;
    private Relay relay;

    @BeforeEach
    void openARelay() {
        courier = new Courier(outside);
        street.empty();
        long committee = street.committee("幸福居委会", "");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "");
        relay = street.openRelay(committee);
        // the first answers of a cold server take long by themselves
        await().atMost(Duration.ofSeconds(30))
                .until(() -> courier.plain(Courier.text("warm", "帮助", Long.toString(System.nanoTime())))
                        .body()
                        .contains("您可以发"));
    }

    @Test
    void asksForPatienceAndWorksOn() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> holder =
                CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    relays.lock(relay.committeeId(), relay.id());
                    locked.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        locked.await();
        String message = Courier.text("slow-" + run, "接龙 3-502 张三 2包", run);
        long begun = System.nanoTime();
        HttpResponse<String> answer = courier.plain(message);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        assertThat(answer.body()).contains("系统有点慢，正在办，结果马上发给您，请稍等。");
        release.countDown();
        holder.join();
        await().atMost(Duration.ofSeconds(10)).until(() -> street.queue(relay).size() == 1);
        assertThat(courier.plain(message).body()).contains("第 1 号");
        assertThat(courier.plain(Courier.text("slow-" + run, "排到几号了", run + "1"))
                        .body())
                .contains("第 1 号");
        assertThat(street.queue(relay)).hasSize(1);
    }

    @Test
    void excusesItselfForAFaultAndDoesBetterWhenAskedAgain() {
        String message = Courier.text("fault-" + run, "接龙 3-502 张三", run + "2");
        street.jdbc().execute("RENAME TABLE household TO household_gone");
        HttpResponse<String> answer;
        try {
            answer = courier.plain(message);
        } finally {
            street.jdbc().execute("RENAME TABLE household_gone TO household");
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("系统忙").doesNotContain("SQL", "Exception");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> courier.plain(message).body().contains("第 1 号"));
        assertThat(street.queue(relay)).hasSize(1);
    }
}
