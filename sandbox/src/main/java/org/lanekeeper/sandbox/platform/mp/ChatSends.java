package org.lanekeeper.sandbox.platform.mp;

import java.nio.charset.StandardCharsets;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /cgi-bin/message/custom/send}: a text to somebody who was in the chat a short while ago. */
final class ChatSends {
    private final Sender sender;
    private final int longestText;

    ChatSends(Sender sender, int longestText) {
        this.sender = sender;
        this.longestText = longestText;
    }

    void serve(Door door) {
        door.post("mp", "/cgi-bin/message/custom/send", RefusalForm.ERRCODE, this::send);
    }

    private Answer send(Call call, ObjectNode body) {
        String appId = sender.appOf(call);
        if (!body.path("msgtype").asString("").equals("text")) {
            throw new Refusal(40008, "invalid message type");
        }
        String content = body.path("text").path("content").asString("");
        if (content.isBlank()) {
            throw new Refusal(44004, "empty content");
        }
        if (content.getBytes(StandardCharsets.UTF_8).length > longestText) {
            throw new Refusal(45002, "content size out of limit");
        }
        String openid = body.path("touser").asString("");
        sender.followers().take(appId, openid);
        sender.sent().add("mp", appId, openid, "text", body);
        return Answer.json(Json.object().put("errcode", 0).put("errmsg", "ok"));
    }
}
