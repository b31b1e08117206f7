package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people typed reaches a page as text: no template and no script has a way to put it in as markup. */
class EscapedOutputTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    /** Unescaped output of templates, inlined or not, preprocessing, and what makes markup of a string in a browser. */
    private static final Pattern RAW = Pattern.compile(
            "th:utext|\\[\\([$*#@]|__\\$\\{|th:on\\w+|\\.(?:inner|outer)HTML\\s*\\+?=(?!=)"
                    + "|insertAdjacentHTML|document\\.write|createContextualFragment|\\beval\\(|new Function\\(|srcdoc");

    /** Tags and JSON objects in string literals. Text blocks hold SQL, which has parameters of its own. */
    private static final Pattern MARKUP =
            Pattern.compile("\"[^\"\\n]*</?(?:[A-Z]\\w*|xml|html|body|head|div|span|p|a|b|i|li|ul|td|tr|svg|img"
                    + "|input|form|iframe|style|br)[ />][^\"\\n]*\"|\"[^\"\\n]*<!\\[CDATA|\"\\{\\\\\"");

    /**
     * Where strings are made into markup all the same, and why nothing that people typed can break out.
     */
    private static final Map<String, String> WITH_CARE = Map.of(
            "SmsDoor.java", "one text that never changes",
            "ReplyXml.java", "everything in it passes cdata(), which the tests of the doors attack",
            "Letters.java", "the warm-up's own words, to its own webhook",
            "Rehearsal.java", "the warm-up's own words, to its own interface",
            "LedgerRecord.java",
                    "numbers, digests, kinds and names of buildings, all of one narrow pattern; no free text");

    /** Whoever builds HTML, XML or JSON by joining strings has to be looked at by a person first. */
    @Test
    void codeJoinsNoMarkup() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("community", "bot-server", "miniapp-api")) {
            try (Stream<Path> all = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(500);
        Set<String> joining = new TreeSet<>();
        for (Path file : files) {
            if (MARKUP.matcher(Files.readString(file)).find()) {
                joining.add(file.getFileName().toString());
            }
        }
        assertThat(joining).containsExactlyInAnyOrderElementsOf(WITH_CARE.keySet());
    }

    @Test
    void nothingIsWrittenRaw() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            files = all.filter(file -> file.toString().matches(".*\\.(html|js|svg)"))
                    // htmx puts in what our own server has written, escaped
                    .filter(file -> !file.toString().contains("vendor"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        for (Path file : files) {
            assertThat(RAW.matcher(Files.readString(file)).results().map(found -> found.group()))
                    .as(file.toString())
                    .isEmpty();
        }
    }
}
