package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 帮助, ?, 怎么登记. */
@Component
@Order(40)
class AskingHelp implements Intent {
    private static final Pattern HOW_TO_JOIN =
            Pattern.compile("(?:怎么|如何|怎样|咋)(?:样)?(?:写|填|接龙|登记|报名|预约|预订|买|领|参加|弄)|^1[。.]?$");
    private static final Pattern HELP =
            Pattern.compile("帮助|^help$|^[?？]+$|^菜单$|怎么用|使用说明|^[0-9]{1,2}[。.]?$", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(Said said) {
        String text = EntryText.narrow(said.text());
        return HOW_TO_JOIN.matcher(text).find() || HELP.matcher(text).find();
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        boolean joining = HOW_TO_JOIN.matcher(EntryText.narrow(said.text())).find();
        return Answer.of(joining ? Texts.howToJoin() : Texts.menu());
    }
}
