package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** What people say, by the table of {@code phrasings/}, and which intent takes it. */
class PhrasingsTest {
    private static final Logger log = LoggerFactory.getLogger(PhrasingsTest.class);
    private static final String NOTHING = "无";
    private static final Path TABLES = Path.of("src/test/resources/phrasings");

    private static final List<Intent> INTENTS = BareIntents.all();

    private record Phrasing(String wanted, String said) {}

    private static List<Intents.Likely> likely(String said) {
        Wording wording = Wording.of(said);
        return INTENTS.stream()
                .map(one -> new Intents.Likely(one, one.likelihood(wording)))
                .sorted(Comparator.comparingInt(Intents.Likely::likelihood).reversed())
                .toList();
    }

    private static String taken(String said) {
        List<Intents.Likely> likely = likely(said);
        if (!likely.get(0).isSure()) {
            return NOTHING;
        }
        boolean tied = likely.get(0).likelihood() == likely.get(1).likelihood();
        String first = likely.get(0).intent().meaning().label();
        return tied ? first + "/" + likely.get(1).intent().meaning().label() : first;
    }

    @Test
    void nearlyEveryPhrasingIsTakenAsItWasMeant() throws IOException {
        List<Phrasing> table = table();
        List<String> wrong = new ArrayList<>();
        int offered = 0;
        Map<String, int[]> counts = new TreeMap<>();
        for (Phrasing one : table) {
            String taken = taken(one.said());
            int[] count = counts.computeIfAbsent(one.wanted(), label -> new int[2]);
            count[0]++;
            if (taken.equals(one.wanted())) {
                count[1]++;
            } else {
                wrong.add(one.wanted() + " taken for " + taken + ": " + one.said());
                offered += taken.equals(NOTHING)
                                && likely(one.said()).stream()
                                        .limit(3)
                                        .anyMatch(it ->
                                                it.intent().meaning().label().equals(one.wanted()))
                        ? 1
                        : 0;
            }
        }
        double right = 1 - wrong.size() / (double) table.size();
        log.info(
                "{} phrasings, {} right ({})",
                table.size(),
                table.size() - wrong.size(),
                String.format("%.1f%%", 100 * right));
        log.info("  of the others, the right one is among the three offered for {}", offered);
        counts.forEach((label, count) -> log.info("  {}: {} of {}", label, count[1], count[0]));
        wrong.forEach(one -> log.info("  not so: {}", one));
        assertThat(table).hasSizeGreaterThan(250);
        assertThat(right).as(String.join("\n", wrong)).isGreaterThan(0.97);
    }

    /** Most intents are not looked at once another is sure enough; that must not change who takes a text. */
    @Test
    void leavingIntentsOutChangesNothing() throws IOException {
        Intents intents = new Intents(new ObjectProvider<>() {
            @Override
            public Stream<Intent> stream() {
                return INTENTS.stream();
            }
        });
        for (Phrasing one : table()) {
            Wording wording = Wording.of(one.said());
            assertThat(intents.meant(wording))
                    .as(one.said())
                    .isEqualTo(intents.of(wording).stream()
                            .findFirst()
                            .filter(Intents.Likely::isSure)
                            .map(Intents.Likely::intent));
        }
        for (Intent intent : INTENTS) {
            assertThat(intent.most()).isBetween(Meaning.SURE, Meaning.COMMAND + 1);
        }
    }

    @TestFactory
    List<DynamicTest> everyIntentKnowsItsOwnExamplesAndNobodyElseClaimsThem() {
        return INTENTS.stream()
                .flatMap(intent -> intent.meaning().examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                intent.meaning().label() + ": "
                                        + example.lines().findFirst().orElseThrow(),
                                () -> assertThat(taken(example))
                                        .isEqualTo(intent.meaning().label()))))
                .toList();
    }

    @Test
    void labelsAreShortAndNoTwoIntentsShareOne() {
        List<String> labels = INTENTS.stream().map(one -> one.meaning().label()).toList();
        assertThat(labels)
                .doesNotHaveDuplicates()
                .allMatch(label -> label.length() <= 8)
                .noneMatch(label -> label.contains(";"));
        assertThat(INTENTS.stream()
                        .filter(one -> one.meaning().isInMenu())
                        .map(one -> one.meaning().rank())
                        .toList())
                .doesNotHaveDuplicates()
                .hasSizeBetween(4, 7);
    }

    private static List<Phrasing> table() throws IOException {
        List<Phrasing> table = new ArrayList<>();
        try (var files = Files.list(TABLES)) {
            for (Path file : files.sorted().collect(Collectors.toList())) {
                String wanted = NOTHING;
                for (String line : Files.readAllLines(file)) {
                    // a face in brackets is something people send
                    boolean heading = line.matches("\\[.+]")
                            && INTENTS.stream()
                                    .map(one -> one.meaning().label())
                                    .anyMatch(label -> line.equals("[" + label + "]"));
                    if (heading || line.equals("[" + NOTHING + "]")) {
                        wanted = line.substring(1, line.length() - 1);
                    } else if (!line.isBlank() && !line.startsWith("# ")) {
                        table.add(new Phrasing(wanted, line.replace("\\n", "\n")));
                    }
                }
            }
        }
        return table;
    }
}
