package org.lanekeeper.community.wording;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.github.houbb.sensitive.word.support.allow.WordAllows;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Whether a name may stand on a board before somebody has looked at it. The word list is a stranger's and also has words
 * that are harmless: what it finds is shown to a clerk, and nobody is turned away for it.
 */
public final class SeemlyNames {
    /** Han or Latin letters, 、 between two people. Digits, links and signs are an advertisement or a slip. */
    private static final Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{M}·•'、 -]|\\.(?! ?\\p{Ll})){1,30}");

    private SeemlyNames() {}

    /** Read in 0.9 s, kept in some 50 MB; not before it is needed. */
    private static final class Words {
        /** In the list, and common names. */
        private static final List<String> NAMES = List.of("买买提");

        private static final SensitiveWordBs LISTED = SensitiveWordBs.newInstance()
                .wordAllow(WordAllows.chains(WordAllows.defaults(), () -> NAMES))
                .init();
    }

    /** Reads the word list now, beside whatever else is to be done, so that no sign-up waits for it. */
    public static void prepare() {
        CompletableFuture.runAsync(() -> isSeemly("张三"));
    }

    public static boolean isSeemly(String name) {
        return NAME.matcher(name).matches() && !Words.LISTED.contains(name);
    }
}
