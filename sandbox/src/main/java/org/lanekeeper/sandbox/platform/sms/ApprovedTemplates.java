package org.lanekeeper.sandbox.platform.sms;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The templates that the clouds have approved. */
final class ApprovedTemplates {
    static final List<String> CALL = List.of("number", "item", "count", "place", "time", "code");
    private static final Map<String, List<String>> ALL = Map.of("SMS_1000001", CALL, "SMS_1000002", List.of("words"));

    private ApprovedTemplates() {}

    /** Empty where the values fit. */
    static String unfit(String template, ObjectNode values, int longest) {
        List<String> names = ALL.get(template);
        if (names == null) {
            return "SMS_TEMPLATE_ILLEGAL";
        }
        for (String name : names) {
            String value = values.path(name).asString("");
            if (value.isEmpty()) {
                return "TEMPLATE_MISSING_PARAMETERS";
            }
            if (value.length() > longest) {
                return "PARAM_LENGTH_LIMIT";
            }
        }
        return "";
    }
}
