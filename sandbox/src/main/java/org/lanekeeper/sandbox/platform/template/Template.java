package org.lanekeeper.sandbox.platform.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message template.
 *
 * @param fields the key of each field, whose letters name its type ({@code thing1}), and what people read before it, in
 *     order
 */
public record Template(String id, String title, Map<String, String> fields) {
    public Template {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
