package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
