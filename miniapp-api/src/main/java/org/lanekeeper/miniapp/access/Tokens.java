package org.lanekeeper.miniapp.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.staff.AccessTokens;
import org.lanekeeper.community.staff.AccessTokens.AccessToken;
import org.lanekeeper.community.staff.AccessTokens.Holder;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opaque tokens: 32 random bytes, of which only the SHA-256 is kept. */
@Service
public class Tokens {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int REMEMBERED = 20_000;

    private final SecureRandom random = new SecureRandom();
    private final AccessTokens kept;
    private final Holders holders;
    private final AccessSettings settings;
    private final Clock clock;
    private final Cache<String, SignedIn> remembered;
    private final AtomicLong revocations = new AtomicLong();

    Tokens(AccessTokens kept, Holders holders, AccessSettings settings, Clock clock) {
        this.kept = kept;
        this.holders = holders;
        this.settings = settings;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(settings.rememberFor())
                .maximumSize(REMEMBERED)
                .build();
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

    /** Whose token it is, if it is good now. */
    Optional<SignedIn> resolve(String token) {
        if (token == null || !FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        String hash = hash(token);
        Instant now = clock.instant();
        SignedIn known = remembered.getIfPresent(hash);
        if (known == null) {
            known = lookUp(hash, now);
        }
        return Optional.ofNullable(known).filter(someone -> someone.expiresAt().isAfter(now));
    }

    void revoke(String token) {
        if (token != null && FORM.matcher(token).matches()) {
            String hash = hash(token);
            kept.revoke(hash);
            remembered.invalidate(hash);
        }
    }

    private SignedIn lookUp(String hash, Instant now) {
        long before = revocations.get();
        SignedIn found = kept.find(hash, now).flatMap(holders::of).orElse(null);
        if (found != null) {
            remembered.put(hash, found);
            // somebody was turned away while we were looking: perhaps this one
            if (revocations.get() != before) {
                remembered.invalidate(hash);
            }
        }
        return found;
    }

    /** Ends all sessions of the person: here at once when the transaction ends, elsewhere when memory fades. */
    public void revokeAll(Staff staff) {
        kept.revokeAll(Holder.STAFF, staff.id());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget(staff);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget(staff);
            }
        });
    }

    private void forget(Staff staff) {
        revocations.incrementAndGet();
        remembered
                .asMap()
                .values()
                .removeIf(known -> known.getPrincipal() instanceof Staff holder && holder.id() == staff.id());
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
