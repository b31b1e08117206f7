package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.relay.Beyond;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Serving;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Plays the scripts of {@code conversations/} through the simulated official account. A script has lines of the form
 *
 * <pre>
 * committee 名 电话 / household 小区 楼 单元 室 姓名 手机 / relay 标题 物品 从分钟 到分钟 上限 quota=… refuse units draw cap=…
 * times 次数 somebody> what is said so often / draw 标题 户数 / stall 标题 门牌 姓名 / hours 小时 (so much older are all open questions)
 * somebody&gt; what is said (\n for a new line) / @event key / @voice what the platform understood of it
 * &lt; part of the answer | another part | !what must not stand there
 * queue 标题: number room name quantity status; …
 * </pre>
 */
@WithBotServer
class ConversationTest {
    /** As many short lines as fit on a telephone held by somebody who needs large letters. */
    private static final int MOST_LINES = 12;

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @TestFactory
    Stream<DynamicTest> conversations() throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/conversations"))) {
            scripts = files.sorted().toList();
        }
        assertThat(scripts).isNotEmpty();
        return scripts.stream()
                .flatMap(this::scenes)
                .map(scene ->
                        DynamicTest.dynamicTest(scene.get(0).substring(1).strip(), () -> new Stage().play(scene)));
    }

    /** A file holds several scenes, each beginning with a heading. */
    private Stream<List<String>> scenes(Path file) {
        try {
            List<List<String>> scenes = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.startsWith("#")) {
                    scenes.add(new ArrayList<>());
                }
                if (!line.isBlank()) {
                    scenes.get(scenes.size() - 1).add(line);
                }
            }
            return scenes.stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private final class Stage {
        private final String run = Long.toString(System.nanoTime(), 36);
        private final Map<String, Relay> relays = new LinkedHashMap<>();
        private long committee;
        private String said = "";
        private String answer = "";

        void play(List<String> scene) {
            street.empty();
            for (String line : scene.subList(1, scene.size())) {
                step(line);
            }
        }

        private void step(String line) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "committee" -> committee = street.committee(words[1], words.length > 2 ? words[2] : "");
                case "household" ->
                    street.household(
                            committee,
                            words[1],
                            words[2],
                            words[3].equals("-") ? "" : words[3],
                            words[4],
                            words[5],
                            words.length > 6 ? words[6] : "");
                case "relay" ->
                    relays.put(
                            words[1],
                            street.relay(
                                    committee,
                                    words[1],
                                    words[2],
                                    minutes(words[3]),
                                    minutes(words[4]),
                                    Integer.parseInt(words[5]),
                                    rule(List.of(words).subList(6, words.length))));
                case "draw" -> street.draw(relays.get(words[1]), Integer.parseInt(words[2]));
                case "stall" ->
                    street.enter(
                            relays.get(words[1]),
                            Door.STALL,
                            AddressReader.find(words[2]).orElseThrow().address(),
                            words[3]);
                case "hours" -> street.letPass(Duration.ofHours(Long.parseLong(words[1])));
                case "times" -> {
                    for (int i = Integer.parseInt(words[1]); i > 0; i--) {
                        say(line.split(" ", 3)[2]);
                    }
                }
                case "queue" -> queue(line.substring("queue ".length()));
                case "<" -> expect(line.substring(1).strip());
                default -> say(line);
            }
        }

        private OrderRule rule(List<String> words) {
            String all = ' ' + String.join(" ", words) + ' ';
            Matcher quota = Pattern.compile("quota=(\\d+)").matcher(all);
            Matcher cap = Pattern.compile("cap=(\\d+)").matcher(all);
            OrderRule usual = OrderRule.strict(quota.find() ? Integer.valueOf(quota.group(1)) : null);
            return new OrderRule(
                    all.contains(" draw ") ? Serving.DRAW : Serving.ARRIVAL,
                    all.contains(" units ") ? Measure.UNITS : Measure.HOUSEHOLDS,
                    usual.quota(),
                    false,
                    0,
                    List.of(),
                    all.contains(" refuse ") ? Beyond.REFUSE : Beyond.WAIT,
                    cap.find() ? Integer.parseInt(cap.group(1)) : usual.behalfCap(),
                    usual.paperTime());
        }

        private Duration minutes(String word) {
            return Duration.ofMinutes(Long.parseLong(word));
        }

        private void say(String line) {
            int arrow = line.indexOf('>');
            String person = line.substring(0, arrow) + "-" + run;
            said = line.substring(arrow + 1).strip();
            if (said.startsWith("@voice")) {
                answer = outside.speak(person, said.substring("@voice".length()).strip());
            } else if (said.startsWith("@")) {
                String[] event = said.substring(1).split(" ");
                answer = outside.event(person, event[0], event.length > 1 ? key(event[1]) : "");
            } else {
                answer = outside.say(person, said.replace("\\n", "\n"));
            }
            assertThat(answer.lines().count()).as("lines of " + answer).isLessThanOrEqualTo(MOST_LINES);
        }

        /** A committee's code is only known at run time. */
        private String key(String key) {
            Matcher relay = Pattern.compile("\\$relay:(\\S+)").matcher(key);
            return relay.find()
                    ? relay.replaceFirst(
                            Long.toString(relays.get(relay.group(1)).id()))
                    : key.replace("$committee", Long.toString(committee));
        }

        private void expect(String parts) {
            for (String part : parts.split("\\|")) {
                String wanted = part.strip().replace("\\n", "\n");
                if (wanted.startsWith("!")) {
                    assertThat(answer).as("answer to %s", said).doesNotContain(wanted.substring(1));
                } else if (wanted.equals("(silence)")) {
                    assertThat(answer).as("answer to %s", said).isEmpty();
                } else {
                    assertThat(answer).as("answer to %s", said).contains(wanted);
                }
            }
        }

        private void queue(String line) {
            String title = line.substring(0, line.indexOf(':'));
            List<String> entries = street.queue(relays.get(title)).stream()
                    .map(entry -> entry.number() + " " + entry.address().key() + " " + entry.name() + " "
                            + entry.quantity() + " " + entry.status())
                    .toList();
            String wanted = line.substring(line.indexOf(':') + 1).strip();
            assertThat(String.join("; ", entries)).as("queue of %s", title).isEqualTo(wanted);
        }
    }
}
