package org.lanekeeper.sandbox.platform.mp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lanekeeper.sandbox.platform.template.Template;
import org.lanekeeper.sandbox.platform.webhook.Endpoint;
import org.lanekeeper.sandbox.platform.webhook.PushMode;

/**
 * An official account.
 *
 * @param encodingAesKey 43 characters
 * @param webhook where its messages are pushed, e.g. {@code http://127.0.0.1:8081/wechat/mp/{appId}} with the id filled in
 * @param templates for template messages and subscription notices
 */
public record OfficialAccount(
        String appId,
        String secret,
        String token,
        String encodingAesKey,
        PushMode mode,
        URI webhook,
        String name,
        List<Template> templates) {

    public OfficialAccount {
        templates = List.copyOf(templates);
    }

    /** The account's name inside messages; steady, and different from the app id as in life. */
    public String originalId() {
        UUID id = UUID.nameUUIDFromBytes(appId.getBytes(StandardCharsets.UTF_8));
        return "gh_" + id.toString().replace("-", "").substring(0, 12);
    }

    Endpoint endpoint() {
        return new Endpoint(appId, originalId(), token, encodingAesKey, mode, webhook);
    }
}
