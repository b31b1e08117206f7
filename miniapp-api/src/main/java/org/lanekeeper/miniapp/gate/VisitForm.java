package org.lanekeeper.miniapp.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lanekeeper.community.visit.VisitSheet;
import org.lanekeeper.miniapp.retry.RequestKey;

/** The form as typed, by the names of its fields. */
final class VisitForm {
    private static final int KEY_LENGTH = 40;
    private static final String KEY = "key";
    private static final String PEOPLE = "people";
    private static final String DAY = "day";
    private static final String TIME = "time";

    private final Map<String, String> fields;

    VisitForm(Map<String, String> fields) {
        this.fields = new HashMap<>(fields);
        String key = value(KEY);
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            this.fields.put(KEY, UUID.randomUUID().toString());
        }
    }

    /**
     * @param day today
     * @param time now
     */
    static VisitForm blank(String day, String time, String invitation) {
        return new VisitForm(Map.of(DAY, day, TIME, time, "invitation", invitation, "transport", "FOOT"));
    }

    /** Never null. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean has(String field, String value) {
        return value(field).equals(value);
    }

    public int people() {
        String typed = value(PEOPLE);
        int people = typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 1;
        return Math.max(1, Math.min(people, VisitSheet.MOST_VISITORS));
    }

    /** One person more or less, and nothing else. */
    VisitForm with(int morePeople) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(PEOPLE, String.valueOf(Math.max(1, Math.min(people() + morePeople, VisitSheet.MOST_VISITORS))));
        return new VisitForm(more);
    }

    VisitSheet sheet() {
        List<VisitSheet.Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < people(); i++) {
            visitors.add(new VisitSheet.Visitor(value("name-" + i), value("kind-" + i), value("number-" + i)));
        }
        String consent = value("consent");
        return new VisitSheet(
                visitors,
                value("phone"),
                value("origin"),
                value(DAY).isBlank() && value(TIME).isBlank()
                        ? ""
                        : value(DAY).strip() + "T" + value(TIME).strip(),
                value("building"),
                value("room"),
                value("whom"),
                value("transport"),
                value("plate"),
                value("reason"),
                value("words"),
                answers(),
                value("invitation"),
                consent.matches("\\d{1,6}") ? Integer.parseInt(consent) : 0);
    }

    private Map<Long, Boolean> answers() {
        Map<Long, Boolean> answers = new TreeMap<>();
        fields.forEach((field, value) -> {
            if (field.matches("answer-\\d{1,18}") && (value.equals("yes") || value.equals("no"))) {
                answers.put(Long.valueOf(field.substring(field.indexOf('-') + 1)), value.equals("yes"));
            }
        });
        return answers;
    }

    /** What was corrected is another request; when somebody comes is no difference. */
    String requestKey(long gate) {
        String content = new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(it -> !it.getKey().equals(DAY) && !it.getKey().equals(TIME))
                        .filter(it -> !it.getKey().startsWith("_"))
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("\n"));
        return RequestKey.of(gate + "\n" + content);
    }

    @Override
    public String toString() {
        return "VisitForm[]";
    }
}
