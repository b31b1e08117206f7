package org.lanekeeper.bot.delivery.sms;

import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a provider sends, with a few signs changed; only what is still JSON, since everything else is refused before. */
final class MutatedBodies {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIED = 5000;
    private static final int MOST_CHANGES = 4;

    private MutatedBodies() {}

    static Stream<JsonNode> of(String... whole) {
        Random chance = new Random(20261128);
        return Stream.generate(() -> mutate(whole[chance.nextInt(whole.length)], chance))
                .limit(TRIED)
                .flatMap(MutatedBodies::read);
    }

    private static String mutate(String whole, Random chance) {
        StringBuilder mutated = new StringBuilder(whole);
        for (int changes = 1 + chance.nextInt(MOST_CHANGES); changes > 0; changes--) {
            mutated.setCharAt(chance.nextInt(mutated.length()), (char) (' ' + chance.nextInt('~' - ' ' + 1)));
        }
        return mutated.toString();
    }

    private static Stream<JsonNode> read(String text) {
        try {
            return Stream.of(JSON.readTree(text));
        } catch (JacksonException notJson) {
            return Stream.empty();
        }
    }
}
