package org.lanekeeper.sandbox.platform.mp;

import static org.lanekeeper.sandbox.platform.webhook.Xml.element;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.lanekeeper.sandbox.platform.webhook.Message;

/** Words what a follower sent or did as the platform would. */
final class Messages {
    private final Clock clock;
    private final AtomicLong ids;

    Messages(Clock clock) {
        this.clock = clock;
        // grows from start to start, so that a restarted sandbox never repeats an id
        ids = new AtomicLong(clock.millis() * 1_000_000);
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    Message text(OfficialAccount account, String openid, String text, long id) {
        return new Message(openid, head(account, openid, "text") + element("Content", text) + element("MsgId", id));
    }

    Message picture(OfficialAccount account, String openid, String mediaId, long id) {
        String address = "http://mmbiz.qpic.cn/mmbiz_jpg/" + mediaId + "/0";
        return new Message(
                openid,
                head(account, openid, "image")
                        + element("PicUrl", address)
                        + element("MediaId", mediaId)
                        + element("MsgId", id));
    }

    Message voice(OfficialAccount account, String openid, String recognition, long id) {
        return new Message(
                openid,
                head(account, openid, "voice")
                        + element("MediaId", "voice-" + id)
                        + element("Format", "amr")
                        + element("Recognition", recognition)
                        + element("MsgId", id));
    }

    /** @param more the elements after the event's name */
    Message event(OfficialAccount account, String openid, String event, String more) {
        return notice(account, openid, element("Event", event) + more);
    }

    /** @param fields the elements from the event's name on */
    Message notice(OfficialAccount account, String openid, String fields) {
        return new Message(openid, head(account, openid, "event") + fields);
    }

    private String head(OfficialAccount account, String openid, String type) {
        return element("ToUserName", account.originalId())
                + element("FromUserName", openid)
                + element("CreateTime", clock.instant().getEpochSecond())
                + element("MsgType", type);
    }
}
