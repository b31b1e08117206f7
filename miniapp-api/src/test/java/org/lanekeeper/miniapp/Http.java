package org.lanekeeper.miniapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server as one person does. */
final class Http {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final List<String> headers;

    private Http(List<String> headers) {
        this.headers = headers;
    }

    static Http anybody() {
        return new Http(List.of());
    }

    static Http bearer(String token) {
        return anybody().with("Authorization", "Bearer " + token);
    }

    Http with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Http(List.copyOf(more));
    }

    /** What it says of who it is, for whoever writes requests by hand. */
    String authorization() {
        return headers.get(headers.indexOf("Authorization") + 1);
    }

    record Reply(int status, String body, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Document page() {
            return Jsoup.parse(body);
        }

        /** The last part of the problem's type, or nothing. */
        String problem() {
            return body.startsWith("{") ? json().path("type").asString("").replace("urn:lanekeeper:problem:", "") : "";
        }
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply post(String path, Object body) {
        return send(posting(path, body));
    }

    /** As it stands, without any header of ours. */
    Reply raw(String path, String body) {
        return raw(path, HttpRequest.BodyPublishers.ofString(body));
    }

    Reply raw(String path, HttpRequest.BodyPublisher body) {
        return send(request(path).POST(body));
    }

    Reply put(String path, Object body) {
        return send(posting(path, body)
                .method("PUT", posting(path, body).build().bodyPublisher().orElseThrow()));
    }

    CompletableFuture<Reply> postLater(String path, Object body) {
        return CLIENT.sendAsync(posting(path, body).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(it -> new Reply(it.statusCode(), it.body(), it));
    }

    Reply form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply upload(String path, byte[] file) {
        String edge = "edge-of-the-part";
        byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, file, tail))));
    }

    private HttpRequest.Builder posting(String path, Object body) {
        String text = body instanceof String given ? given : JSON.writeValueAsString(body);
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(text));
    }

    private HttpRequest.Builder request(String path) {
        URI uri = path.startsWith("http") ? URI.create(path) : URI.create(Server.base() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request;
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
