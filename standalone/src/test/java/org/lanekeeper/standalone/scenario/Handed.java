package org.lanekeeper.standalone.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the platforms have been handed since an instant. */
final class Handed {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{4} ?\\d{4} ?\\d{4}(?!\\d)");
    /** The platform's limit for one markdown message of a robot. */
    private static final int ROBOT_BYTES = 4096;

    private final List<JsonNode> all;

    Handed(Town town, Instant since) {
        all = town.sent(since);
    }

    /** The messages to single people about the place where they may buy. */
    List<JsonNode> personal() {
        return all.stream()
                .filter(message -> !isRobot(message))
                .filter(message -> message.toString().contains(Secretary.PLACE))
                .toList();
    }

    void areForDifferentPeople(int expected) {
        List<JsonNode> personal = personal();
        long receivers = personal.stream()
                .map(message -> message.get("to").asString())
                .distinct()
                .count();
        Claim.equal(personal.size(), expected, "messages handed over");
        Claim.equal(receivers, (long) expected, "receivers");
    }

    /** The parts of the list that the group got, each within the robot's limit. */
    int groupParts() {
        List<JsonNode> parts = all.stream()
                .filter(Handed::isRobot)
                // word of a relay's progress
                .filter(part -> !part.at("/body/markdown/content").asString().startsWith("【"))
                .toList();
        for (JsonNode part : parts) {
            int bytes = part.at("/body/markdown/content").asString().getBytes(StandardCharsets.UTF_8).length;
            Claim.that(bytes > 0 && bytes <= ROBOT_BYTES, "group notice of " + bytes + " bytes");
        }
        return parts.size();
    }

    /** The code that the first of the personal messages brought. */
    String code() {
        JsonNode message = personal().get(0);
        Matcher code = CODE.matcher(message.get("body").toString());
        Claim.that(code.find(), "no code in " + message);
        return code.group().replace(" ", "");
    }

    private static boolean isRobot(JsonNode message) {
        return message.get("platform").asString().equals("wecom-robot");
    }
}
