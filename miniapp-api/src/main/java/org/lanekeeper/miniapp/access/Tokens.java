package org.lanekeeper.miniapp.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.staff.AccessTokens;
import org.lanekeeper.community.staff.AccessTokens.AccessToken;
import org.lanekeeper.community.staff.AccessTokens.Holder;
import org.lanekeeper.community.staff.Staff;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opaque tokens: 32 random bytes, of which only the SHA-256 is kept. */
@Service
public class Tokens {
    private static final int BYTES = 32;
    /** Of a token as it is shown. */
    private static final int LENGTH = 43;

    private final SecureRandom random = new SecureRandom();
    private final AccessTokens kept;
    private final RememberedHolders holders;
    private final AccessSettings settings;
    private final Clock clock;

    Tokens(AccessTokens kept, RememberedHolders holders, AccessSettings settings, Clock clock) {
        this.kept = kept;
        this.holders = holders;
        this.settings = settings;
        this.clock = clock;
    }

    /** A token just given out; it is shown once and cannot be read back. */
    public record Issued(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[until " + expiresAt + "]";
        }
    }

    Issued issue(Staff staff) {
        kept.removeExpired(clock.instant());
        return issue(Holder.STAFF, staff.id(), staff.committeeId(), settings.staffSession());
    }

    public Issued issue(Resident resident) {
        return issue(Holder.RESIDENT, resident.id(), resident.committeeId(), settings.residentSession());
    }

    private Issued issue(Holder holder, long holderId, long committeeId, Duration good) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expiresAt = clock.instant().plus(good);
        kept.add(hash(token), new AccessToken(holder, holderId, committeeId, expiresAt));
        return new Issued(token, expiresAt);
    }

    /**
     * Whose token it is, if it is good now.
     *
     * @throws DataAccessException if the database has to be asked and does not answer
     */
    Optional<SignedIn> resolve(String token) {
        if (token == null || !isWellFormed(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.ofNullable(holders.of(hash(token)))
                .filter(someone -> someone.expiresAt().isAfter(now));
    }

    /**
     * The resident whose token it is; nothing if it is nobody's, or a staff member's.
     *
     * @throws DataAccessException as above
     */
    public Optional<Resident> resident(String token) {
        return resolve(token)
                .map(SignedIn::getPrincipal)
                .filter(Resident.class::isInstance)
                .map(Resident.class::cast);
    }

    void revoke(String token) {
        if (token != null && isWellFormed(token)) {
            String hash = hash(token);
            kept.revoke(hash);
            holders.forget(hash);
        }
    }

    /**
     * Somebody who belonged to no household turned out to belong to this one, and the database will be told: here it is
     * known at once, elsewhere when memory fades.
     */
    public void settle(Resident resident, long householdId) {
        holders.settle(resident, householdId);
    }

    /** What is known of the person has changed: here at once, elsewhere when memory fades. */
    public void lookUpAgain(Resident resident) {
        holders.forget(resident);
    }

    /** Ends all sessions of the person: here at once when the transaction ends, elsewhere when memory fades. */
    public void revokeAll(Staff staff) {
        kept.revokeAll(Holder.STAFF, staff.id());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            holders.forget(staff);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                holders.forget(staff);
            }
        });
    }

    private static boolean isWellFormed(String token) {
        boolean fits = token.length() == LENGTH;
        for (int i = 0; fits && i < LENGTH; i++) {
            char c = token.charAt(i);
            fits = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
        }
        return fits;
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
