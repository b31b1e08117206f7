package org.lanekeeper.bot.wechat.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Memory;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.SlowStatements;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The database takes ten seconds: the platform hears in time, the person is told to wait and gets the number, once. */
@WithBotServer
@Import(Memory.class)
@TestPropertySource(
        properties = {
            SlowStatements.SETTING,
            // the machine of a test may be slow as well
            "lanekeeper.wechat.answer-within=3s",
            "lanekeeper.delivery.every=100ms",
            "db-scheduler.polling-interval=100ms"
        })
class SlowDatabaseTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    Relays relays;

    @Autowired
    Memory memory;

    @Autowired
    PlatformTransactionManager transactions;

    private final String openid = "patient-" + System.nanoTime();
    private Courier courier;
    private Relay relay;

    @BeforeEach
    void openARelay() {
        courier = new Courier(outside);
        street.empty();
        street.jdbc().update("DELETE FROM staff_reply");
        long committee = street.committee("幸福居委会", "");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "");
        relay = street.openRelay(committee);
        // the platform has met the person, and the server is warm
        await().atMost(PATIENCE).until(() -> outside.say(openid, "帮助").contains("您可以发"));
    }

    @AfterEach
    void quick() {
        SlowStatements.take(Duration.ZERO);
    }

    /** Returns once the relay's row is held; lets go by itself after the time. */
    private CompletableFuture<Void> holdTheRelay(Duration time) throws InterruptedException {
        CountDownLatch locked = new CountDownLatch(1);
        CompletableFuture<Void> holder =
                CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    relays.lock(relay.committeeId(), relay.id());
                    locked.countDown();
                    try {
                        Thread.sleep(time.toMillis());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        locked.await();
        return holder;
    }

    private List<String> got() {
        return outside.sent("mp").stream()
                .filter(one -> one.path("to").asString().equals(openid))
                .map(one -> one.path("body").toString())
                .toList();
    }

    private void theNumberComesOnceAndForAll() throws InterruptedException {
        await().atMost(PATIENCE).until(() -> !got().isEmpty());
        SlowStatements.take(Duration.ZERO);
        assertThat(outside.say(openid, "排到几号了")).contains("第 1 号");
        Thread.sleep(1000);
        assertThat(got())
                .singleElement()
                .asString()
                .contains("您刚才发的，结果来了", "第 1 号")
                .doesNotContain("居委会回复");
        assertThat(street.queue(relay)).hasSize(1);
    }

    @Test
    void theRelayIsHeldForTenSeconds() throws Exception {
        CompletableFuture<Void> holder = holdTheRelay(LONG);
        JsonNode heard = outside.deliver(openid, "接龙 3-502 张三 2包");
        assertThat(heard.path("attempts").asInt()).isEqualTo(1);
        assertThat(heard.path("reply").asString()).isEqualTo("系统有点慢，正在办，结果马上发给您，请稍等。");
        assertThat(street.queue(relay)).isEmpty();
        holder.join();
        theNumberComesOnceAndForAll();
    }

    @Test
    void everyStatementIsSlow() throws Exception {
        SlowStatements.take(Duration.ofMillis(800));
        JsonNode heard = outside.deliver(openid, "接龙 3-502 张三 2包");
        assertThat(heard.path("attempts").asInt()).isEqualTo(1);
        assertThat(heard.path("reply").asString()).contains("结果马上发给您");
        theNumberComesOnceAndForAll();
    }

    @Test
    void thePlatformTriesAgain() throws Exception {
        String message = Courier.text(openid, "接龙 3-502 张三 2包", Long.toString(System.nanoTime()));
        CompletableFuture<Void> holder = holdTheRelay(Duration.ofSeconds(5));
        assertThat(courier.plain(message).body()).contains("结果马上发给您");
        holder.join();
        await().atMost(PATIENCE).until(() -> !got().isEmpty());
        for (int i = 0; i < 2; i++) {
            assertThat(courier.plain(message).body()).contains("第 1 号");
        }
        theNumberComesOnceAndForAll();
    }

    /** As after a kill of the server between the commit and the writing down of the late answer. */
    @Test
    void whenTheLateAnswerIsLostAskingAndTheNextDeliveryTellTheNumber() throws Exception {
        String message = Courier.text(openid, "接龙 3-502 张三 2包", Long.toString(System.nanoTime()));
        CompletableFuture<Void> holder = holdTheRelay(Duration.ofSeconds(6));
        assertThat(courier.plain(message).body()).contains("结果马上发给您");
        street.jdbc().execute("RENAME TABLE staff_reply TO staff_reply_gone");
        try {
            holder.join();
            await().atMost(PATIENCE).until(() -> street.queue(relay).size() == 1);
            Thread.sleep(1000);
        } finally {
            street.jdbc().execute("RENAME TABLE staff_reply_gone TO staff_reply");
        }
        memory.lose();
        assertThat(outside.say(openid, "排到几号了")).contains("第 1 号");
        assertThat(courier.plain(message).body()).contains("第 1 号");
        assertThat(street.queue(relay)).hasSize(1);
        assertThat(got()).isEmpty();
    }

    @Test
    void outsideTheWindowTheNumberWaitsForTheNextWords() throws Exception {
        street.jdbc().update("UPDATE resident SET window_left = 0");
        CompletableFuture<Void> holder = holdTheRelay(Duration.ofSeconds(5));
        assertThat(outside.say(openid, "接龙 3-502 张三 2包")).contains("结果马上发给您");
        // whatever was noted of these words meanwhile, the platform closes the window
        street.jdbc().update("UPDATE resident SET window_left = 0");
        holder.join();
        await().atMost(PATIENCE)
                .until(() -> street.jdbc()
                        .queryForList("SELECT status FROM staff_reply", String.class)
                        .equals(List.of("KEPT")));
        assertThat(got()).isEmpty();
        assertThat(outside.say(openid, "帮助")).contains("结果来了", "第 1 号", "您可以发");
        assertThat(outside.say(openid, "帮助")).doesNotContain("第 1 号");
    }
}
