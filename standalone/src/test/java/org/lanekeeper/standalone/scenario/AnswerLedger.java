package org.lanekeeper.standalone.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people were answered, kept outside the software: a table without gaps proves nothing if it is not the one that
 * people were told.
 *
 * @param numbers by household (row of the roster)
 * @param redeemed code that a pharmacist has redeemed
 */
record AnswerLedger(long relay, Map<Integer, Integer> numbers, String redeemed) {
    void write(Path file) {
        StringBuilder text = new StringBuilder().append(relay).append('\n').append(redeemed);
        new TreeMap<>(numbers)
                .forEach((household, number) ->
                        text.append('\n').append(household).append(' ').append(number));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static AnswerLedger read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Map<Integer, Integer> numbers = new TreeMap<>();
            lines.stream().skip(2).map(line -> line.split(" ")).forEach(pair -> {
                numbers.put(Integer.valueOf(pair[0]), Integer.valueOf(pair[1]));
            });
            return new AnswerLedger(Long.parseLong(lines.get(0)), numbers, lines.get(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
