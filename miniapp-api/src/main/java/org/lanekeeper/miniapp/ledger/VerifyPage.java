package org.lanekeeper.miniapp.ledger;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * The page that verifies a ledger on the reader's own telephone: one file that asks the network for nothing, so that it can
 * be kept. Its policy lets its own script and style run, known by their hashes, and forbids everything else.
 */
@RestController
@Hidden
class VerifyPage {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final String page;
    private final String policy;
    private final String etag;

    VerifyPage() throws IOException {
        page = new ClassPathResource("static/verify.html").getContentAsString(StandardCharsets.UTF_8);
        policy = "default-src 'none'; script-src '" + hash("script") + "'; style-src '" + hash("style")
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        etag = '"' + digest(page).substring(0, 16) + '"';
    }

    /** Said with 304 too: a browser gives the page it has kept the policy of the last answer. */
    @GetMapping("/verify")
    ResponseEntity<String> page(WebRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(etag)
                .body(page);
    }

    private String hash(String element) {
        Matcher inline = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(page);
        if (!inline.find()) {
            throw new IllegalStateException("verify.html has no " + element);
        }
        return "sha256-" + digest(inline.group(1));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
