package org.lanekeeper.sandbox.platform.miniapp;

import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.limit.RecentMap;

/** Who has ever opened which mini-program. */
final class Users {
    private static final int REMEMBERED = 200_000;

    private record Key(String appId, String openid) {}

    private final RecentMap<Key, Boolean> known = new RecentMap<>(REMEMBERED);

    void remember(String appId, String openid) {
        known.put(new Key(appId, openid), true);
    }

    void check(String appId, String openid) {
        known.get(new Key(appId, openid)).orElseThrow(() -> new Refusal(40003, "invalid openid"));
    }
}
