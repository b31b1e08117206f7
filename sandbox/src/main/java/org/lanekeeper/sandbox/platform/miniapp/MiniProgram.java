package org.lanekeeper.sandbox.platform.miniapp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lanekeeper.sandbox.platform.template.Template;
import org.lanekeeper.sandbox.platform.webhook.Endpoint;
import org.lanekeeper.sandbox.platform.webhook.PushMode;

/**
 * A mini-program.
 *
 * @param encodingAesKey 43 characters
 * @param push where its events are pushed, in safe mode and as XML
 */
public record MiniProgram(
        String appId,
        String secret,
        String token,
        String encodingAesKey,
        URI push,
        String name,
        List<Template> templates) {

    public MiniProgram {
        templates = List.copyOf(templates);
    }

    /** The mini-program's name inside messages. */
    public String originalId() {
        UUID id = UUID.nameUUIDFromBytes(appId.getBytes(StandardCharsets.UTF_8));
        return "gh_" + id.toString().replace("-", "").substring(0, 12);
    }

    Endpoint endpoint() {
        return new Endpoint(appId, originalId(), token, encodingAesKey, PushMode.SAFE, push);
    }
}
