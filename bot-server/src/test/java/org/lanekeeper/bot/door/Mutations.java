package org.lanekeeper.bot.door;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Bodies that are nearly right: whole ones with bytes changed, pieces cut out, doubled, or put in from a list of bad ones. */
public final class Mutations {
    private static final List<String> BAD = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "null",
            "1e999",
            "-0",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "\uFFFF",
            "{\"text\":{\"text\":[]}}",
            "[[[[[[[[[[",
            "\"msgid\":\"x\",",
            "\uD83D\uDE37",
            "true",
            "/**/",
            "'");

    private Mutations() {}

    public static Stream<byte[]> of(String whole, long seed, int count) {
        Random chance = new Random(seed);
        return Stream.generate(() -> mutate(whole.getBytes(StandardCharsets.UTF_8), chance))
                .limit(count);
    }

    private static byte[] mutate(byte[] whole, Random chance) {
        byte[] body = whole;
        for (int changes = 1 + chance.nextInt(3); changes > 0 && body.length > 0; changes--) {
            int at = chance.nextInt(body.length);
            int end = at + chance.nextInt(Math.min(40, body.length - at) + 1);
            body = switch (chance.nextInt(5)) {
                case 0 -> splice(body, at, at + 1, new byte[] {(byte) chance.nextInt(256)});
                case 1 -> splice(body, at, end, new byte[0]);
                case 2 -> splice(body, at, at, java.util.Arrays.copyOfRange(body, at, end));
                case 3 ->
                    splice(body, at, at, BAD.get(chance.nextInt(BAD.size())).getBytes(StandardCharsets.UTF_8));
                default ->
                    splice(body, at, end, BAD.get(chance.nextInt(BAD.size())).getBytes(StandardCharsets.UTF_8));
            };
        }
        return body;
    }

    private static byte[] splice(byte[] body, int from, int to, byte[] instead) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.length + instead.length);
        all.write(body, 0, from);
        all.write(instead, 0, instead.length);
        all.write(body, to, body.length - to);
        return all.toByteArray();
    }
}
