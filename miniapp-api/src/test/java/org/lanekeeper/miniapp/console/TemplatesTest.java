package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the content security policy would refuse, or what would let a name become markup, stands in no template. */
class TemplatesTest {
    private static final Pattern FROM_ELSEWHERE = Pattern.compile("(?:src|href)=\"(?:https?:)?//");

    /** Pages that have to be whole with one request, and without a network. */
    private static final Set<String> SELF_CONTAINED = Set.of("gate/index.html", "gate/pass.html");

    static Stream<Resource> templates() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isPlainMarkup(Resource template) throws IOException {
        String text = template.getContentAsString(StandardCharsets.UTF_8);
        Document page = Jsoup.parse(text);
        String inline = "script:not([th:src], [src]), style";
        if (isSelfContained(template)) {
            // named by their hashes, so nothing of them may change from one visitor to the next
            assertThat(page.select(inline)).hasSize(2).allSatisfy(part -> {
                assertThat(part.attributes()).isEmpty();
                assertThat(part.data()).isNotBlank().doesNotContain("[[");
            });
        } else {
            assertThat(page.select(inline)).isEmpty();
        }
        assertThat(page.select("[style], [onclick], [onsubmit], [onchange]")).isEmpty();
        assertThat(text).doesNotContain("th:utext").doesNotContain("[(").doesNotContainPattern(FROM_ELSEWHERE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFormThatChangesSomethingCarriesTheToken(Resource template) throws IOException {
        Document page = Jsoup.parse(template.getContentAsString(StandardCharsets.UTF_8));
        page.select("form[method=post]")
                .forEach(form -> assertThat(form.hasAttr("th:action")).isTrue());
        page.select("input:not([type=hidden], [type=submit]), select, textarea")
                .forEach(field ->
                        assertThat(isNamed(page, field)).as(field.outerHtml()).isTrue());
    }

    private static boolean isSelfContained(Resource template) throws IOException {
        String address = template.getURL().toString();
        return SELF_CONTAINED.stream().anyMatch(page -> address.endsWith("/templates/" + page));
    }

    private static boolean isNamed(Document page, org.jsoup.nodes.Element field) {
        boolean labelled = page.select("label").stream()
                .anyMatch(label ->
                        label.attr("for").equals(field.id()) && !field.id().isEmpty()
                                || label.attr("th:for").equals(field.attr("th:id")) && field.hasAttr("th:id")
                                || field.parents().contains(label));
        return labelled || field.hasAttr("aria-label");
    }
}
