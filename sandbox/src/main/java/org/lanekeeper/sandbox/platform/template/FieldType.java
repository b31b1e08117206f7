package org.lanekeeper.sandbox.platform.template;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a field of a template may hold. Lengths count characters, not bytes. */
enum FieldType {
    THING("thing", ".{1,20}"),
    CHARACTER_STRING("character_string", "[\\x20-\\x7e]{1,32}"),
    NUMBER("number", "[+-]?\\d{1,32}|(?=.{1,33}$)[+-]?\\d+\\.\\d+"),
    LETTER("letter", "[A-Za-z]{1,32}"),
    SYMBOL("symbol", "[^\\p{L}\\p{N}\\s]{1,5}"),
    PHRASE("phrase", "\\p{IsHan}{1,5}"),
    NAME("name", "[\\p{IsHan}·]{1,10}|[A-Za-z .'·-]{1,20}"),
    PHONE_NUMBER("phone_number", "[\\d+\\- ()]{1,17}"),
    CAR_NUMBER("car_number", "[\\p{IsHan}A-Z0-9]{1,8}"),
    AMOUNT("amount", "[^\\d\\s]?\\d{1,10}(\\.\\d{1,2})?元?"),
    TIME(
            "time",
            "((\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}) ?)?([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(~.+)?"),
    DATE(
            "date",
            "(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})( ?([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?)?(~.+)?"),
    /** Chosen from a list when the template was applied for: its values are not known here. */
    CONST("const", ".{1,20}"),
    /** Templates of the oldest kind. */
    KEYWORD("keyword", ".{1,200}");

    private final String prefix;
    private final Pattern pattern;

    FieldType(String prefix, String pattern) {
        this.prefix = prefix;
        this.pattern = Pattern.compile(pattern, Pattern.UNICODE_CASE);
    }

    static Optional<FieldType> of(String key) {
        String letters = key.replaceFirst("\\d+$", "");
        return Arrays.stream(values())
                .filter(type -> type.prefix.equals(letters))
                .findFirst();
    }

    boolean accepts(String value) {
        return pattern.matcher(value).matches();
    }
}
