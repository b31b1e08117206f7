package org.lanekeeper.sandbox.platform.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.sandbox.platform.door.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The templates of all accounts, and the check of what is to be filled in. */
public final class Templates {
    private final Map<String, List<Template>> byApp = new HashMap<>();

    public void add(String appId, List<Template> templates) {
        byApp.put(appId, templates);
    }

    public List<Template> of(String appId) {
        return byApp.getOrDefault(appId, List.of());
    }

    /** Throws 40037 for a template that the account does not have. */
    public Template find(String appId, String id) {
        return of(appId).stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(40037, "invalid template_id"));
    }

    /** Throws 47003, naming the field, when one is missing, unknown or holds what its type does not allow. */
    public static void check(Template template, JsonNode data) {
        for (String key : template.fields().keySet()) {
            String value = data.path(key).path("value").asString("");
            if (value.isBlank()) {
                throw new Refusal(47003, "argument invalid! data." + key + ".value is empty");
            }
            if (!FieldType.of(key).map(type -> type.accepts(value)).orElse(true)) {
                throw new Refusal(47003, "argument invalid! data." + key + ".value invalid");
            }
        }
        if (data instanceof ObjectNode object) {
            for (String key : object.propertyNames()) {
                if (!template.fields().containsKey(key)) {
                    throw new Refusal(47003, "argument invalid! data." + key + " is not in the template");
                }
            }
        }
    }
}
