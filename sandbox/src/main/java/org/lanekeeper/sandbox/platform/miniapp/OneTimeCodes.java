package org.lanekeeper.sandbox.platform.miniapp;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.limit.RecentMap;

/** Codes that are good for one exchange and a few minutes; each belongs to one app. */
final class OneTimeCodes<V> {
    private static final int REMEMBERED = 100_000;
    private static final SecureRandom CHANCE = new SecureRandom();

    private record Key(String appId, String code) {}

    private record Issued<V>(V value, Instant end, boolean used) {}

    private final Clock clock;
    private final Duration life;
    private final RecentMap<Key, Issued<V>> codes = new RecentMap<>(REMEMBERED);

    OneTimeCodes(Clock clock, Duration life) {
        this.clock = clock;
        this.life = life;
    }

    String issue(String appId, V value) {
        byte[] bytes = new byte[24];
        CHANCE.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        admit(code, appId, value);
        return code;
    }

    /** Makes a code good unless it is known already. */
    void admit(String code, String appId, V value) {
        codes.getOrAdd(
                new Key(appId, code), key -> new Issued<>(value, clock.instant().plus(life), false));
    }

    /** Throws 40163 for a used code, 40029 for one that is unknown, too old or of another app. */
    synchronized V use(String code, String appId) {
        Key key = new Key(appId, code);
        Issued<V> issued = codes.get(key).orElseThrow(() -> new Refusal(40029, "invalid code"));
        if (issued.used()) {
            throw new Refusal(40163, "code been used");
        }
        if (!issued.end().isAfter(clock.instant())) {
            throw new Refusal(40029, "invalid code");
        }
        codes.put(key, new Issued<>(issued.value(), issued.end(), true));
        return issued.value();
    }
}
