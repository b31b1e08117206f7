package org.lanekeeper.sandbox.platform.template;

import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.limit.RecentMap;

/** One tap on "allow" is one message: counted per account, person and template. */
public final class Consents {
    private static final int REMEMBERED = 500_000;

    private record Key(String appId, String openid, String templateId) {}

    private final RecentMap<Key, Integer> left = new RecentMap<>(REMEMBERED);

    public synchronized int grant(String appId, String openid, String templateId, int count) {
        Key key = new Key(appId, openid, templateId);
        int now = Math.min(left.get(key).orElse(0) + count, 1_000_000);
        left.put(key, now);
        return now;
    }

    public int left(String appId, String openid, String templateId) {
        return left.get(new Key(appId, openid, templateId)).orElse(0);
    }

    /** Uses up one; throws 43101 when none is left or none was ever given. */
    public synchronized void take(String appId, String openid, String templateId) {
        Key key = new Key(appId, openid, templateId);
        int before = left.get(key).orElse(0);
        if (before == 0) {
            throw new Refusal(43101, "user refuse to accept the msg");
        }
        left.put(key, before - 1);
    }
}
