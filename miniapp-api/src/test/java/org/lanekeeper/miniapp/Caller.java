package org.lanekeeper.miniapp;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a telephone: keeps cookies, and sends forms with what stands in them. */
final class Caller {
    private final Map<String, String> cookies = new TreeMap<>();

    Http.Reply get(String path) {
        return keep(http().get(local(path)));
    }

    Document open(String path) {
        return get(path).page();
    }

    /** Sends the form of a page that goes to this path, with other values in some fields. */
    Http.Reply send(Http.Reply page, String path, Map<String, String> values) {
        return keep(http().form(path, filled(page.page(), path, values)));
    }

    static Map<String, String> filled(Document page, String path, Map<String, String> values) {
        Map<String, String> fields = new HashMap<>();
        Element form = page.select("form[method=post]").stream()
                .filter(it -> it.attr("action").equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form for " + path + " in " + page.text()));
        for (Element field : form.select("input[name], select[name]")) {
            boolean choice =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (field.tagName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                Element first = field.selectFirst("option");
                fields.put(field.attr("name"), chosen != null ? chosen.val() : first == null ? "" : first.val());
            } else if (!choice || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.val());
            }
        }
        fields.putAll(values);
        return fields;
    }

    Http.Reply follow(Http.Reply redirect) {
        if (redirect.status() != 302) {
            throw new AssertionError(redirect.status() + " " + redirect.page().text());
        }
        return get(redirect.header("Location"));
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    Http http() {
        String all = cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Http.anybody() : Http.anybody().with("Cookie", all);
    }

    private static String local(String path) {
        return path.replaceFirst("^https?://[^/]+", "");
    }

    private Http.Reply keep(Http.Reply reply) {
        for (String set : reply.response().headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";")[0].split("=", 2);
            if (set.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return reply;
    }
}
