package org.lanekeeper.community.pasted;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that says that a relay follows.
 *
 * @param rest what stands behind it on the same line
 * @param sure whether a platform has written it; the bare word is how a single sign-up begins as well
 */
record RelayHeader(String rest, boolean sure) {
    private static final String WORD = "(?:群?接[龙龍]|[Gg]roup\\s?[Nn]ote)";
    private static final Pattern SURE = Pattern.compile(
            "(?:[^:：#＃]{1,24}[:：]\\s{0,4})?(?:[#＃]\\s?" + WORD + "[#＃]?|[【\\[]" + WORD + "[】\\]])[:：]?(.*)");
    private static final Pattern UNSURE = Pattern.compile(WORD + "\\s{0,4}(?:[:：|｜](.*)|)");

    static Optional<RelayHeader> of(String line) {
        if (line.indexOf('接') < 0 && line.indexOf('o') < 0) {
            return Optional.empty();
        }
        Matcher sure = SURE.matcher(line);
        if (sure.matches()) {
            return Optional.of(new RelayHeader(sure.group(1).strip(), true));
        }
        Matcher unsure = UNSURE.matcher(line);
        if (unsure.matches()) {
            return Optional.of(new RelayHeader(
                    unsure.group(1) == null ? "" : unsure.group(1).strip(), false));
        }
        return Optional.empty();
    }
}
