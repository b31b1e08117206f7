package org.lanekeeper.sandbox.platform.mp;

import java.time.Clock;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.limit.RecentMap;

/** Everybody who ever wrote to or followed an account. */
final class Followers {
    private static final int REMEMBERED = 200_000;

    private record Key(String appId, String openid) {}

    private final Clock clock;
    private final ChatLimits limits;
    private final RecentMap<Key, Follower> followers = new RecentMap<>(REMEMBERED);

    Followers(Clock clock, ChatLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    void open(String appId, String openid, Follower.Opening opening) {
        followers.getOrAdd(new Key(appId, openid), key -> new Follower(limits)).open(opening, clock.instant());
    }

    void leave(String appId, String openid) {
        followers.getOrAdd(new Key(appId, openid), key -> new Follower(limits)).leave();
    }

    void take(String appId, String openid) {
        known(appId, openid).take(clock.instant());
    }

    void checkFollowing(String appId, String openid) {
        known(appId, openid).checkFollowing();
    }

    private Follower known(String appId, String openid) {
        return followers.get(new Key(appId, openid)).orElseThrow(() -> new Refusal(40003, "invalid openid"));
    }
}
