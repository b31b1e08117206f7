package org.lanekeeper.standalone.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people were answered, kept outside the software: a table without gaps proves nothing if it is not the one that
 * people were told.
 *
 * @param redeemed code that a pharmacist has redeemed
 * @param numbers by the openid of whoever was told
 */
record AnswerLedger(long relay, String title, String redeemed, Map<String, Integer> numbers) {
    void write(Path file) {
        StringBuilder text = new StringBuilder()
                .append(relay)
                .append('\n')
                .append(title)
                .append('\n')
                .append(redeemed);
        new TreeMap<>(numbers)
                .forEach((openid, number) ->
                        text.append('\n').append(openid).append(' ').append(number));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AnswerLedger read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Map<String, Integer> numbers = new TreeMap<>();
            lines.stream()
                    .skip(3)
                    .map(line -> line.split(" "))
                    .forEach(pair -> numbers.put(pair[0], Integer.valueOf(pair[1])));
            return new AnswerLedger(Long.parseLong(lines.get(0)), lines.get(1), lines.get(2), numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
