package org.lanekeeper.bot.wechat.message;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A body taken apart, whether it came as XML or JSON.
 *
 * @param top names and texts of the outermost level
 * @param lists each element called List: names and texts of its own level
 */
public record Fields(Map<String, String> top, List<Map<String, String>> lists) {
    public Fields {
        top = Map.copyOf(top);
        lists = lists.stream().map(LinkedHashMap::new).map(Map::copyOf).toList();
    }

    /** Empty if there is none. */
    public String text(String name) {
        return top.getOrDefault(name, "");
    }

    /** Which of two equal names counts would be a guess. */
    static void put(Map<String, String> fields, String name, String text) throws MalformedMessageException {
        if (fields.putIfAbsent(name, text) != null) {
            throw new MalformedMessageException("repeated element");
        }
    }

    static Map<String, String> level() {
        return new HashMap<>();
    }

    /** Reads either form; JSON begins with a brace. */
    public static Fields read(byte[] body) throws MalformedMessageException {
        int first = 0;
        while (first < body.length && body[first] <= ' ' && body[first] >= 0) {
            first++;
        }
        return first < body.length && body[first] == '{' ? JsonBody.read(body) : XmlBody.read(body);
    }
}
