package org.lanekeeper.miniapp.visit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A template whose style and script stand inside it, so that the page works once it is there, with or without a network.
 * Its policy lets these two run, known by their hashes, and nothing else.
 */
public final class SelfContained {
    public static final String HEADER = "Content-Security-Policy";

    private final String template;
    private final String policy;

    /**
     * @param template its name, as views have it
     */
    public SelfContained(String template) {
        this.template = template;
        String page = read("templates/" + template + ".html");
        policy = "default-src 'none'; img-src 'self' data:; style-src '" + hash(page, "style") + "'; script-src '"
                + hash(page, "script") + "' 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none';"
                + " form-action 'self'; frame-ancestors 'none'";
    }

    /** What the view is called. */
    public String template() {
        return template;
    }

    /** Content-Security-Policy of the page. */
    public String policy() {
        return policy;
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(path + " is missing", e);
        }
    }

    private static String hash(String page, String element) {
        Matcher inline = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(page);
        if (!inline.find()) {
            throw new IllegalStateException("the page has no " + element);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
