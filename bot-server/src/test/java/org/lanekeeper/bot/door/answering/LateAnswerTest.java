package org.lanekeeper.bot.door.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.door.reply.PostingReplies;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever was asked to wait gets the answer by the platform's own way for it, once. */
@WithBotServer
@TestPropertySource(properties = "lanekeeper.wechat.answer-within=1500ms")
class LateAnswerTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    Relays relays;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource({
        "wecom/app/1000002, wecom-app, 1",
        "wecom/bot/trial-wecom-bot, wecom-bot, 1",
        "dingtalk/robot/trial, dingtalk, 2",
        "feishu/app/cli_trial0000000, feishu, 2"
    })
    void sendsTheAnswerWhenItIsThere(String path, String platform, int sends) throws Exception {
        street.empty();
        long committee = street.committee("幸福居委会", "");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "");
        Relay relay = street.openRelay(committee);
        String person = "late-" + System.nanoTime();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> outside.talk(path, "warm-" + System.nanoTime(), "", "帮助")
                        .contains("您可以发"));
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
        String first = outside.talk(path, person, "", "接龙 3-502 张三");
        release.countDown();
        holder.join();
        assertThat(first).contains("系统有点慢，正在办，结果马上发给您");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(to(platform, person)).anyMatch(text -> text.contains("第 1 号")));
        Thread.sleep(300);
        assertThat(to(platform, person)).hasSize(sends);
        assertThat(street.queue(relay)).hasSize(1);
    }

    private List<String> to(String platform, String person) {
        return outside.sent(platform).stream()
                .filter(one -> one.path("to").asString().equals(person))
                .map(one -> one.path("body").path("text").asString())
                .toList();
    }

    @Test
    void callsAddressesOfThePlatformAlone() {
        assertThat(PostingReplies.within("https://a.cn", "https://a.cn/x?y=1")).isPresent();
        for (String trick : List.of(
                "",
                "https://a.cn.evil.cn/x",
                "https://a.cn@evil.cn/",
                "http://a.cn/x",
                "https://a.cnx",
                "https://a.cn/ x")) {
            assertThat(PostingReplies.within("https://a.cn", trick)).as(trick).isEmpty();
        }
    }
}
