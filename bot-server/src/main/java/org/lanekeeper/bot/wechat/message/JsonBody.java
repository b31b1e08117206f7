package org.lanekeeper.bot.wechat.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies, which a mini-program may be set to receive. */
final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    static Fields read(byte[] body) throws MalformedMessageException {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new MalformedMessageException("not JSON");
        }
        List<Map<String, String>> lists = new ArrayList<>();
        JsonNode list = root.path("List");
        if (list.isArray()) {
            for (JsonNode one : list) {
                lists.add(level(one));
            }
        } else if (list.isObject()) {
            lists.add(level(list));
        }
        return new Fields(level(root), lists);
    }

    private static Map<String, String> level(JsonNode node) {
        Map<String, String> level = Fields.level();
        node.properties().forEach(field -> {
            if (field.getValue().isValueNode()) {
                level.put(field.getKey(), field.getValue().asString());
            }
        });
        return level;
    }
}
