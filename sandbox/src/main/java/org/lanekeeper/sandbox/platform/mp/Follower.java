package org.lanekeeper.sandbox.platform.mp;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.lanekeeper.sandbox.platform.door.Refusal;

/** One person and one account: does the person follow, and how many messages may still be sent. */
final class Follower {
    /** What opens a window; each kind has its own. */
    enum Opening {
        TEXT,
        CLICK,
        SUBSCRIBE,
        SCAN
    }

    private static final class Window {
        private final Instant end;
        private int left;

        Window(Instant end, int left) {
            this.end = end;
            this.left = left;
        }
    }

    private final ChatLimits limits;
    private final Map<Opening, Window> windows = new EnumMap<>(Opening.class);
    private boolean following = true;

    Follower(ChatLimits limits) {
        this.limits = limits;
    }

    synchronized void open(Opening opening, Instant now) {
        following = true;
        boolean text = opening == Opening.TEXT;
        Duration length = text ? limits.textWindow() : limits.tapWindow();
        windows.put(opening, new Window(now.plus(length), text ? limits.afterText() : limits.afterTap()));
    }

    synchronized void leave() {
        following = false;
        windows.clear();
    }

    synchronized void checkFollowing() {
        if (!following) {
            throw new Refusal(43004, "require subscribe");
        }
    }

    /** Uses up one message of the window that closes first; throws 43004, 45015 or 45047. */
    synchronized void take(Instant now) {
        checkFollowing();
        windows.values().removeIf(window -> !window.end.isAfter(now));
        if (windows.isEmpty()) {
            throw new Refusal(45015, "response out of time limit or subscription is canceled");
        }
        Window first = null;
        for (Window window : windows.values()) {
            if (window.left > 0 && (first == null || window.end.isBefore(first.end))) {
                first = window;
            }
        }
        if (first == null) {
            throw new Refusal(45047, "out of response count limit");
        }
        first.left--;
    }
}
