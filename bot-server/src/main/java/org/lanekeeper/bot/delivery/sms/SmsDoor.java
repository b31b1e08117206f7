package org.lanekeeper.bot.delivery.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lanekeeper.bot.report.PatientReports;
import org.lanekeeper.bot.settings.SmsAccount;
import org.lanekeeper.bot.settings.SmsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for reports of text messages and for what people send back. Providers do not sign these: who knows the secret
 * part of the address may report, and all that this can do is to say of a message whether it arrived, and of a mobile
 * whether notices are wanted there.
 */
@RestController
class SmsDoor {
    private static final Logger log = LoggerFactory.getLogger(SmsDoor.class);
    private static final int LARGEST = 512 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SmsSettings settings;
    private final PatientReports reports;
    private final HearingReplies replies;

    SmsDoor(SmsSettings settings, PatientReports reports, HearingReplies replies) {
        this.settings = settings;
        this.reports = reports;
        this.replies = replies;
    }

    @PostMapping("/sms/reports/{account}/{key}")
    ResponseEntity<String> report(@PathVariable String account, @PathVariable String key, HttpServletRequest request)
            throws IOException {
        return receive(
                account, key, request, (of, body) -> SmsReports.read(body).forEach(reports::take));
    }

    /** Heard before it is answered: a provider comes again with what could not be recorded. */
    @PostMapping("/sms/replies/{account}/{key}")
    ResponseEntity<String> reply(@PathVariable String account, @PathVariable String key, HttpServletRequest request)
            throws IOException {
        return receive(account, key, request, (of, body) -> replies.hear(of, SmsReplies.read(body)));
    }

    private ResponseEntity<String> receive(
            String name, String key, HttpServletRequest request, BiConsumer<SmsAccount, JsonNode> work)
            throws IOException {
        Optional<SmsAccount> account = settings.named(name).filter(one -> isKey(one, key));
        if (account.isEmpty()) {
            return refuse(404);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return refuse(413);
        }
        try {
            work.accept(account.get(), JSON.readTree(body));
        } catch (JacksonException e) {
            log.warn("what a provider of text messages reports could not be read");
            return refuse(400);
        } catch (DataAccessException | TransactionException e) {
            log.error(
                    "what a provider of text messages reports could not be recorded: {}",
                    e.getClass().getName());
            return refuse(503);
        }
        // each provider looks for its own word
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"code\":0,\"msg\":\"OK\",\"result\":0,\"errmsg\":\"OK\"}");
    }

    private static boolean isKey(SmsAccount account, String key) {
        return !account.reportKey().isEmpty()
                && MessageDigest.isEqual(
                        account.reportKey().getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<String> refuse(int status) {
        // the rest of a refused body is not worth reading
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONNECTION, "close")
                .build();
    }
}
