package org.lanekeeper.sandbox.platform.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Routes;

/** {@code GET /} and its few files, and {@code GET /sim/directory}, which tells the page who is there. */
public final class ChatPage {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final String[] FILES = {
        "index.html",
        "chat.css",
        "bubbles.css",
        "icon.svg",
        "app.js",
        "conversations.js",
        "dom.js",
        "entries.js",
        "extras.js",
        "markdown.js",
        "people.js",
        "pictures.js",
        "platforms.js"
    };

    private ChatPage() {}

    public static void serve(Routes routes, Answer directory) {
        routes.on("GET", "/sim/directory", call -> directory);
        for (String file : FILES) {
            Answer answer = read(file);
            String path = file.equals("index.html") ? "/" : "/chat/" + file;
            routes.on("GET", path, call -> answer);
        }
    }

    private static Answer read(String file) {
        try (InputStream in = ChatPage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the page lacks " + file);
            }
            String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
            return new Answer(200, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
