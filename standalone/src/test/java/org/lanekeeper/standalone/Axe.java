package org.lanekeeper.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Deque's axe-core, which looks for what keeps people with disabilities out. */
final class Axe {
    private static final String SCRIPT = "/axe.min.js";

    private Axe() {}

    static String script() {
        try (InputStream script = Axe.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
