package org.lanekeeper.community.pasted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text of the corpus and what is to be read in it, both as lines; {@code relays/README} tells the form. */
record RelaySample(String name, String text, List<String> head, List<String> rows) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "relays");

    static List<RelaySample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(RelaySample::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RelaySample of(Path file) {
        try {
            String[] halves = Files.readString(file).split("\n=====\n", 2);
            List<String> head = new ArrayList<>();
            List<String> rows = new ArrayList<>();
            halves[1].lines().forEach(line -> (line.contains("|") ? rows : head).add(line.strip()));
            return new RelaySample(file.getFileName().toString(), unescaped(halves[0]), head, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\(?:u([0-9a-f]{4})|([rt]))")
                .matcher(text)
                .replaceAll(found -> found.group(1) != null
                        ? String.valueOf((char) Integer.parseInt(found.group(1), 16))
                        : found.group(2).equals("r") ? "\r" : "\t");
    }

    /** What was read, in the same form. Notes count only where the sample names some. */
    RelaySample read() {
        Optional<PastedRelay> read = RelayTextReader.read(text);
        if (read.isEmpty()) {
            return new RelaySample(name, text, List.of("none"), List.of());
        }
        PastedRelay relay = read.get();
        List<String> lines = new ArrayList<>();
        lines.add(("title: " + relay.title()).strip());
        if (!relay.doubts().isEmpty()) {
            lines.add("doubts: " + relay.doubts().stream().map(Enum::name).collect(Collectors.joining(" ")));
        }
        if (!relay.repeatedHouseholds().isEmpty()) {
            lines.add("repeated: "
                    + relay.repeatedHouseholds().stream()
                            .map(same -> same.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                            .collect(Collectors.joining(", ")));
        }
        if (head.stream().anyMatch(line -> line.startsWith("note: "))) {
            relay.notes().forEach(note -> lines.add("note: " + note));
        }
        return new RelaySample(
                name,
                text,
                lines,
                relay.rows().stream().map(RelaySample::written).toList());
    }

    static String written(PastedRow row) {
        String line = orDash(row.number()) + "|" + orDash(row.name()) + "|"
                + orDash(row.address() == null ? null : row.address().key()) + "|" + orDash(row.phone()) + "|"
                + row.quantity();
        return row.doubts().isEmpty()
                ? line
                : line + "|" + row.doubts().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String orDash(Object value) {
        return value == null || value.toString().isEmpty() ? "-" : value.toString();
    }
}
