package org.lanekeeper.sandbox.platform.template;

import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Fields;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person's tap on "allow" or "refuse":
 * {@code {"openid":"…","templateId":"…","accept":true,"count":1}}.
 *
 * @param count how often the person tapped; for a refusal of no meaning
 */
public record ConsentCall(String openid, String templateId, boolean accept, int count) {
    public static ConsentCall read(Call call, Templates templates, String appId) {
        ObjectNode body = call.json();
        String templateId = Fields.text(body, "templateId");
        if (templates.of(appId).stream().noneMatch(template -> template.id().equals(templateId))) {
            throw new BadCall(404, "the account has no such template");
        }
        return new ConsentCall(
                Fields.openid(body, "openid"),
                templateId,
                body.path("accept").asBoolean(true),
                Fields.number(body, "count", 1, 1, 10_000));
    }

    /** How many messages are allowed now. */
    public int apply(Consents consents, String appId) {
        return accept ? consents.grant(appId, openid, templateId, count) : consents.left(appId, openid, templateId);
    }
}
