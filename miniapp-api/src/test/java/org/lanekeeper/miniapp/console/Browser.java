package org.lanekeeper.miniapp.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Does what a browser without JavaScript does: keeps cookies, follows redirects, sends the forms that stand on the page. */
final class Browser {
    private static final String BOUNDARY = "----lanekeeper-test-boundary";

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private HttpResponse<byte[]> last;
    private Document page;

    Browser(int port) {
        this.server = URI.create("http://127.0.0.1:" + port);
    }

    /** Signs in on the login page. */
    Browser signIn(String username, String password) {
        open("/admin/login");
        return submit("form", Map.of("username", username, "password", password));
    }

    /** Has a cookie that the server did not set. */
    void cookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(server, cookie);
    }

    Browser open(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    Browser follow(String css) {
        return open(one(css).attr("href"));
    }

    /** Goes back to a page as it was. */
    Browser show(Document earlier) {
        page = earlier;
        return this;
    }

    /** Fills in a form and sends it by its first button. */
    Browser submit(String css, Map<String, String> values) {
        return submit(css, values, null);
    }

    /**
     * @param button name and value of the button that is pressed, null for one without
     */
    Browser submit(String css, Map<String, String> values, KeyVal button) {
        FormElement form = (FormElement) one(css);
        List<KeyVal> fields = new ArrayList<>(form.formData());
        fields.removeIf(field -> values.containsKey(field.key()));
        values.forEach((name, value) -> fields.add(org.jsoup.helper.HttpConnection.KeyVal.create(name, value)));
        if (button != null) {
            fields.add(button);
        }
        String query = fields.stream()
                .map(field -> encode(field.key()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
        String action = form.attr("action");
        if (!form.attr("method").equalsIgnoreCase("post")) {
            return open(action + "?" + query);
        }
        return send(HttpRequest.newBuilder(server.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query)));
    }

    static KeyVal button(String name, String value) {
        return org.jsoup.helper.HttpConnection.KeyVal.create(name, value);
    }

    /** Chooses a file in a form and sends it. */
    Browser upload(String css, String field, String fileName, byte[] file) {
        FormElement form = (FormElement) one(css);
        List<byte[]> parts = new ArrayList<>();
        for (KeyVal hidden : form.formData()) {
            if (!hidden.key().equals(field)) {
                parts.add(part("name=\"" + hidden.key() + "\"", hidden.value().getBytes(StandardCharsets.UTF_8)));
            }
        }
        parts.add(part("name=\"" + field + "\"; filename=\"" + fileName + "\"", file));
        parts.add(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(server.resolve(form.attr("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }

    private static byte[] part(String disposition, byte[] content) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] part = new byte[head.length + content.length + 2];
        System.arraycopy(head, 0, part, 0, head.length);
        System.arraycopy(content, 0, part, head.length, content.length);
        part[part.length - 2] = '\r';
        part[part.length - 1] = '\n';
        return part;
    }

    private Browser send(HttpRequest.Builder request) {
        try {
            last = client.send(
                    request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofByteArray());
            page = Jsoup.parse(new String(last.body(), StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return last.statusCode();
    }

    String path() {
        return last.uri().getPath();
    }

    byte[] bytes() {
        return last.body();
    }

    String header(String name) {
        return last.headers().firstValue(name).orElse("");
    }

    Document page() {
        return page;
    }

    String text() {
        return page.body().text();
    }

    Element one(String css) {
        return page.expectFirst(css);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
