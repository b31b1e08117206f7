package org.lanekeeper.bot.door.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Retries and duplicates: one effect, one answer. */
@WithBotServer
class OneEffectTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    RememberedAnswers remembered;

    @Autowired
    StringRedisTemplate redis;

    private final String run = Long.toString(System.nanoTime(), 36);
    private Relay relay;

    @BeforeEach
    void openARelay() {
        street.empty();
        long committee = street.committee("幸福居委会", "");
        street.households(committee, 120);
        relay = street.openRelay(committee);
    }

    @Test
    void givesConcurrentDeliveriesTheSameAnswer() {
        for (int i = 0; i < 10; i++) {
            List<String> answers =
                    outside.sayRepeatedly("same-" + i + run, "接龙 1-" + Street.room(i) + " 王" + Street.name(i), 10);
            assertThat(answers).hasSize(10).containsOnly(answers.get(0));
            assertThat(answers.get(0)).contains("第 " + (i + 1) + " 号");
        }
        assertThat(street.queue(relay)).hasSize(10);
    }

    @Test
    void givesOneNumberToAHouseholdThatSignsUpTwentyTimesAtOnce() {
        List<CompletableFuture<String>> said = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> outside.say("family-" + i + run, "接龙 1-101 王" + Street.name(0))))
                .toList();
        assertThat(said.stream().map(CompletableFuture::join)).allMatch(answer -> answer.contains("第 1 号"));
        assertThat(street.queue(relay)).hasSize(1);
    }

    @Test
    void numbersARushWithoutGaps() {
        List<CompletableFuture<String>> said = IntStream.range(0, 120)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> outside.say(
                        "rush-" + i + run, "接龙 " + (1 + i / 100) + "-" + Street.room(i) + " 王" + Street.name(i))))
                .toList();
        assertThat(said.stream().map(CompletableFuture::join)).allMatch(answer -> answer.contains("通知您去领"));
        assertThat(street.queue(relay))
                .extracting(entry -> entry.number())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList());
    }

    @Test
    void takesOverWhatAnotherNodeAnswered() throws Exception {
        String key = "other-node-" + run;
        redis.opsForValue().set("lanekeeper:answer:" + key, "w");
        AnsweringOnce here = new AnsweringOnce(remembered, Runnable::run);
        CompletableFuture<AnsweringOnce.Reply> answer =
                here.answer(key, () -> CompletableFuture.completedFuture(new AnsweringOnce.Reply("mine", true)));
        Thread.sleep(300);
        assertThat(answer).isNotDone();
        redis.opsForValue().set("lanekeeper:answer:" + key, "atheirs");
        assertThat(answer.join().text()).isEqualTo("theirs");
    }

    @Test
    void worksItselfWhenTheOtherNodeHasDied() {
        String key = "dead-node-" + run;
        redis.opsForValue().set("lanekeeper:answer:" + key, "w");
        AnsweringOnce here = new AnsweringOnce(remembered, Runnable::run);
        AnsweringOnce.Reply answer = here.answer(
                        key, () -> CompletableFuture.completedFuture(new AnsweringOnce.Reply("mine", true)))
                .join();
        assertThat(answer.text()).isEqualTo("mine");
        assertThat(redis.opsForValue().get("lanekeeper:answer:" + key)).isEqualTo("amine");
        assertThat(redis.getExpire("lanekeeper:answer:" + key)).isGreaterThan(24 * 3600);
    }

    @Test
    void forgetsWhatHeldOnlyForTheMomentAndFaults() {
        AnsweringOnce here = new AnsweringOnce(remembered, Runnable::run);
        String key = "busy-" + run;
        here.answer(key, () -> CompletableFuture.completedFuture(new AnsweringOnce.Reply("busy", false)))
                .join();
        assertThat(here.answer(key, () -> {
                            throw new IllegalStateException("fault");
                        })
                        .handle((reply, fault) -> fault)
                        .join())
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(here.answer(key, () -> CompletableFuture.completedFuture(new AnsweringOnce.Reply("done", true)))
                        .join()
                        .text())
                .isEqualTo("done");
    }
}
