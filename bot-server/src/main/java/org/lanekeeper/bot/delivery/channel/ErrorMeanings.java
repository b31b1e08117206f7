package org.lanekeeper.bot.delivery.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the platforms' codes mean for a message, one row each in {@code error-meanings.csv} beside this class. */
public final class ErrorMeanings {
    private static final String FILE = "error-meanings.csv";
    private static final int CODE_LENGTH = 40;
    private static final Map<String, List<Row>> ROWS = read();

    private ErrorMeanings() {}

    /**
     * @param pattern of the codes
     * @param result what a message becomes under such a code, the code in it
     */
    private record Row(Pattern pattern, Reading result) {}

    private interface Reading {
        SendResult of(String code);
    }

    /**
     * What becomes of a message that a platform refused.
     *
     * @param platform as the table names it
     */
    public static SendResult read(String platform, String code) {
        String shown = code.length() > CODE_LENGTH ? code.substring(0, CODE_LENGTH) : code;
        return ROWS.get(platform).stream()
                .filter(row -> row.pattern().matcher(code).matches())
                .findFirst()
                .orElseThrow()
                .result()
                .of(shown);
    }

    public static SendResult read(String platform, int code) {
        return read(platform, Integer.toString(code));
    }

    private static Map<String, List<Row>> read() {
        Map<String, List<Row>> rows = new HashMap<>();
        try (InputStream in = ErrorMeanings.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",", 4);
                rows.computeIfAbsent(cells[0], platform -> new ArrayList<>())
                        .add(new Row(pattern(cells[1]), reading(cells[2])));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(rows);
    }

    private static Pattern pattern(String code) {
        String regex =
                List.of(code.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static Reading reading(String meaning) {
        String[] words = meaning.split(" ");
        return switch (words[0]) {
            case "final" -> SendResult.Refused::new;
            case "later", "token" -> code -> new SendResult.Later(code, false);
            case "throttled" -> code -> new SendResult.Throttled(code, Duration.parse("PT" + words[1]));
            case "ours" -> SendResult.OurFault::new;
            case "template" -> code -> new SendResult.OurFault(code, true);
            default -> throw new IllegalStateException("no such meaning: " + meaning);
        };
    }
}
