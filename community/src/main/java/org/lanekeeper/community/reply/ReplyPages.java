package org.lanekeeper.community.reply;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.sealing.LookupKey;
import org.lanekeeper.community.sealing.SealedPlace;
import org.lanekeeper.community.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The page on which a person reads what staff replied. Its address holds a code that nobody can guess. */
@Service
public class ReplyPages {
    /** Easily read out, without 0, 1, I, L, O, U; 26 of 30 signs are 127 bits. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 26;
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{" + LENGTH + "}");
    private static final String USE = "reply_page.code";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final LookupKey lookup;
    private final Clock clock;

    ReplyPages(JdbcClient jdbc, Sealing sealing, LookupKey lookup, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** The code of the person's page, from now on valid for as long as replies are shown on it. */
    public String codeFor(Resident resident) {
        Instant now = clock.instant();
        Instant until = now.plus(ReadingReplies.SHOWN);
        SealedPlace place = new SealedPlace("reply_page", resident.id(), resident.committeeId());
        String fresh = random();
        // of two messages at once the first makes the code, and the other finds it: both links must open the page
        jdbc.sql("""
                        INSERT INTO reply_page (resident_id, committee_id, lookup, sealed, expires_at) VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE
                          lookup = IF(committee_id = VALUES(committee_id) AND expires_at > ?, lookup, VALUES(lookup)),
                          sealed = IF(committee_id = VALUES(committee_id) AND expires_at > ?, sealed, VALUES(sealed)),
                          committee_id = VALUES(committee_id), expires_at = VALUES(expires_at)""")
                .params(
                        resident.id(),
                        resident.committeeId(),
                        lookup.digest(USE, fresh),
                        sealing.seal(fresh, place),
                        Timestamp.from(until),
                        Timestamp.from(now),
                        Timestamp.from(now))
                .update();
        byte[] kept = jdbc.sql("SELECT sealed FROM reply_page WHERE resident_id = ? AND committee_id = ? FOR UPDATE")
                .params(resident.id(), resident.committeeId())
                .query(byte[].class)
                .single();
        return sealing.text(kept, place);
    }

    private static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    Optional<Long> residentOf(String code, Instant now) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT resident_id FROM reply_page WHERE lookup IN (:lookups) AND expires_at > :now")
                .param("lookups", lookup.digests(USE, code))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    void remove(long residentId) {
        jdbc.sql("DELETE FROM reply_page WHERE resident_id = ?")
                .param(residentId)
                .update();
    }

    int removeExpired(Instant now) {
        return jdbc.sql("DELETE FROM reply_page WHERE expires_at < ?")
                .param(Timestamp.from(now))
                .update();
    }
}
