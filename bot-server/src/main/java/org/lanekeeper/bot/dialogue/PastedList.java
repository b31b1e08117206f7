package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A whole list copied from a group: signing up its first line would be wrong, whoever pasted it. */
@Component
@Order(10)
class PastedList implements Intent {
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*(?:例\\s*)?[（(]?[0-9０-９]{1,3}[)）.、．]\\s*\\S");

    @Override
    public boolean recognises(Said said) {
        return LINE.matcher(said.text()).results().limit(2).count() > 1;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        return Answer.of(Texts.pastedList());
    }
}
