package org.lanekeeper.bot.delivery.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.lanekeeper.bot.report.PatientReports;
import org.lanekeeper.bot.settings.SmsAccount;
import org.lanekeeper.bot.settings.SmsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for reports of text messages. Providers do not sign these: who knows the secret part of the address may report,
 * and all that a report can do is to say of a message whether it arrived.
 */
@RestController
class SmsReportDoor {
    private static final Logger log = LoggerFactory.getLogger(SmsReportDoor.class);
    private static final int LARGEST = 512 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SmsSettings settings;
    private final PatientReports reports;

    SmsReportDoor(SmsSettings settings, PatientReports reports) {
        this.settings = settings;
        this.reports = reports;
    }

    @PostMapping("/sms/reports/{account}/{key}")
    ResponseEntity<String> receive(@PathVariable String account, @PathVariable String key, HttpServletRequest request)
            throws IOException {
        if (!settings.named(account).filter(one -> isKey(one, key)).isPresent()) {
            return refuse(404);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return refuse(413);
        }
        try {
            JsonNode read = JSON.readTree(body);
            SmsReports.read(read).forEach(reports::take);
        } catch (JacksonException e) {
            log.warn("a report of text messages could not be read");
            return refuse(400);
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
