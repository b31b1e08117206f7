package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Offers things to choose from by a number, which stays possible until something else is asked. */
@Component
class Offering implements Question {
    /** As much of what was said first as is understood again once its meaning was chosen. */
    private static final int KEPT = 200;

    private final Intents intents;
    private final Asking asking;

    Offering(Intents intents, Asking asking) {
        this.intents = intents;
        this.asking = asking;
    }

    /** The choices, a line each. */
    String lines(Said said, List<Intent> offered) {
        List<String> labels = offered.stream().map(one -> one.meaning().label()).toList();
        String text = said.text().replaceAll("\\R", " ");
        asking.ask(said, topic(), String.join(";", labels) + '\n' + text.substring(0, Math.min(text.length(), KEPT)));
        return Choice.list(offered.stream().map(Offering::line).toList());
    }

    private static String line(Intent intent) {
        Meaning meaning = intent.meaning();
        String example = meaning.example();
        return example.equals(meaning.label()) ? example : meaning.label() + "：" + example;
    }

    @Override
    public String topic() {
        return "offer";
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        String[] kept = detail.split("\n", 2);
        return Choice.read(said.text(), List.of(kept[0].split(";")))
                .flatMap(intents::labelled)
                .map(chosen -> chosen.answer(said.saying(said.resident(), kept.length > 1 ? kept[1] : "")));
    }

    /** As if nothing had been offered. */
    @Override
    public boolean isInsistent() {
        return false;
    }
}
