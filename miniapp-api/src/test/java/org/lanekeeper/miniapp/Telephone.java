package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Fills in the forms of the phone pages as a browser without scripts does. */
final class Telephone {
    private Telephone() {}

    /** Opens a page and sends its form, filled in, with the cookie and the token that came with it. */
    static Http.Reply send(String path, Map<String, String> values) {
        Http.Reply page = Http.anybody().get(path);
        assertThat(page.status()).isEqualTo(200);
        return send(page, path, values);
    }

    static Http.Reply send(Http.Reply page, String path, Map<String, String> values) {
        return send(page, path, values, "");
    }

    static Http.Reply send(Http.Reply page, String path, Map<String, String> values, String kept) {
        String cookie = page.response().headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("XSRF"))
                .map(it -> it.split(";")[0])
                .findFirst()
                .orElse("");
        Map<String, String> fields = new HashMap<>();
        Jsoup.parse(page.body())
                .select("form[method=post] input[type=hidden]")
                .forEach(it -> fields.put(it.attr("name"), it.val()));
        fields.putAll(values);
        return Http.anybody()
                .with("Cookie", kept.isEmpty() ? cookie : cookie + "; " + kept)
                .form(path, fields);
    }

    static Map<String, String> household(int n) {
        return Map.of(
                "building", "3", "room", String.valueOf(100 + n), "name", Neighbourhood.nameOf(n), "quantity", "2");
    }

    static Document follow(Http.Reply redirect) {
        assertThat(redirect.status()).as(redirect.body()).isEqualTo(302);
        return Jsoup.parse(Http.anybody()
                .get(redirect.header("Location").replaceFirst("^https?://[^/]+", ""))
                .body());
    }

    /** Signs up on a telephone and reads the answer: what is kept there from then on. */
    static String signUpAt(String path, Map<String, String> fields, String kept) {
        Http.Reply page = Http.anybody().with("Cookie", kept).get(path);
        Http.Reply sent = send(page, path, fields, kept);
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        Http.Reply done = Http.anybody().with("Cookie", kept).get(sent.header("Location"));
        assertThat(done.page().text()).contains("登记好了");
        return done.header("Set-Cookie").split(";")[0];
    }
}
