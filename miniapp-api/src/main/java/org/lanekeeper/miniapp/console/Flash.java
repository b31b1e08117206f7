package org.lanekeeper.miniapp.console;

import java.util.function.Supplier;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sentence above the next page, said once. */
public final class Flash {
    private Flash() {}

    /**
     * Does the work, and says that it is done, or why not.
     *
     * @throws Refusal of what does not exist: it has no next page
     */
    public static void doneOrRefused(RedirectAttributes redirect, Runnable work, String done) {
        doneOrRefused(redirect, () -> {
            work.run();
            return done;
        });
    }

    /**
     * The same where only the work knows what there is to say.
     *
     * @param work returns the sentence
     */
    public static void doneOrRefused(RedirectAttributes redirect, Supplier<String> work) {
        try {
            done(redirect, work.get());
        } catch (Refusal e) {
            refused(redirect, e);
        }
    }

    /** It is done. */
    public static void done(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("done", text);
    }

    /** It was not done, and this is why. */
    public static void refused(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("refused", text);
    }

    /** The same for a refusal of the rules; what does not exist has no next page either. */
    public static void refused(RedirectAttributes redirect, Refusal refusal) {
        if (refusal.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            throw refusal;
        }
        refused(redirect, refusal.getBody().getDetail());
    }
}
