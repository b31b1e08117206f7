package org.lanekeeper.miniapp.console;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sentence above the next page, said once. */
public final class Flash {
    private Flash() {}

    /** It is done. */
    public static void done(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("done", text);
    }

    /** It was not done, and this is why. */
    public static void refused(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("refused", text);
    }
}
