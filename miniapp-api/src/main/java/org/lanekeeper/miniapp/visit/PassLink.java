package org.lanekeeper.miniapp.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.lanekeeper.community.sealing.LookupKey;
import org.lanekeeper.community.visit.PassCode;
import org.springframework.stereotype.Component;

/** The address of a pass: its code, and eighty bits that only we can make for it. Nothing personal is in it. */
@Component
public class PassLink {
    private static final String USE = "visit.link";
    private static final int CODE = 8;
    private static final int PROOF = 20;

    private final LookupKey key;

    PassLink(LookupKey key) {
        this.key = key;
    }

    public String path(String code) {
        return "/g/pass/" + token(code);
    }

    String token(String code) {
        return code + '-' + key.digest(USE, code).substring(0, PROOF);
    }

    /** The code, if the rest belongs to it. */
    Optional<String> read(String token) {
        if (token.length() != CODE + 1 + PROOF || token.charAt(CODE) != '-') {
            return Optional.empty();
        }
        byte[] proof = token.substring(CODE + 1).getBytes(StandardCharsets.UTF_8);
        return PassCode.read(token.substring(0, CODE))
                .filter(code -> key.digests(USE, code).stream()
                        .map(digest -> digest.substring(0, PROOF).getBytes(StandardCharsets.US_ASCII))
                        .anyMatch(known -> MessageDigest.isEqual(known, proof)));
    }
}
