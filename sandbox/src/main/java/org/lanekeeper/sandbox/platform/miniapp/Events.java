package org.lanekeeper.sandbox.platform.miniapp;

import static org.lanekeeper.sandbox.platform.webhook.Xml.element;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.lanekeeper.sandbox.platform.webhook.Message;

/** Words the events of mini-programs. */
final class Events {
    private final Clock clock;
    private final AtomicLong ids;

    Events(Clock clock) {
        this.clock = clock;
        ids = new AtomicLong(clock.millis() * 1_000_000);
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    /** @param fields the elements from the event's name on */
    Message event(MiniProgram program, String openid, String fields) {
        return new Message(
                openid,
                element("ToUserName", program.originalId())
                        + element("FromUserName", openid)
                        + element("CreateTime", clock.instant().getEpochSecond())
                        + element("MsgType", "event")
                        + fields);
    }
}
