package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.resident.Conversations;
import org.springframework.stereotype.Service;

/** Answers whatever a resident says: an answer to what was asked, or the first intent that recognises it. */
@Service
public class Dialogue {
    private final List<Intent> intents;
    private final Map<String, Question> questions;
    private final Conversations conversations;
    private final FindingCommittee committees;
    private final SpeakingInPublic publicly;
    private final BesideStaff staff;

    Dialogue(
            List<Intent> intents,
            List<Question> questions,
            Conversations conversations,
            FindingCommittee committees,
            SpeakingInPublic publicly,
            BesideStaff staff) {
        this.intents = intents;
        this.questions = questions.stream().collect(Collectors.toMap(Question::topic, Function.identity()));
        this.conversations = conversations;
        this.committees = committees;
        this.publicly = publicly;
        this.staff = staff;
    }

    /** Blocks for a few look-ups at most; waiting for a number does not. */
    public CompletableFuture<Answer> hear(Said said) {
        if (said.inPublic()) {
            return publicly.hear(said);
        }
        if (committees.isUnknownFor(said)) {
            return committees.ask(said).orElseGet(() -> hearAgain(said));
        }
        return staff.hear(said, this::understand, this::understandClearly);
    }

    /** The committee is known now, and what was said before it was asked for has not been answered yet. */
    private CompletableFuture<Answer> hearAgain(Said said) {
        return understand(committees.settled(said));
    }

    /** What the bot is sure of, while the person talks to the staff. */
    private Optional<CompletableFuture<Answer>> understandClearly(Said said) {
        Optional<Conversations.Pending> pending =
                conversations.pending(said.resident().id(), said.at());
        Optional<CompletableFuture<Answer>> answer =
                pending.flatMap(it -> Optional.ofNullable(questions.get(it.topic()))
                        .flatMap(one -> one.answer(said.whenAsked(), it.detail())));
        return answer.or(() ->
                intents.stream().filter(one -> one.isClear(said)).findFirst().map(one -> one.answer(said)));
    }

    private CompletableFuture<Answer> understand(Said heard) {
        Optional<Conversations.Pending> pending =
                conversations.pending(heard.resident().id(), heard.at());
        Said said = pending.isPresent() ? heard.whenAsked() : heard;
        Question question = pending.map(it -> questions.get(it.topic())).orElse(null);
        boolean bareName = question instanceof GivingName;
        Optional<Intent> intent =
                intents.stream().filter(one -> one.recognises(said)).findFirst();
        if (question != null && !(bareName && intent.isPresent())) {
            Optional<CompletableFuture<Answer>> answer =
                    question.answer(said, pending.get().detail());
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        if (intent.isEmpty()) {
            return question == null
                    ? Answer.of(Texts.other())
                    : question.unclear(said, pending.get().detail());
        }
        if (question != null) {
            conversations.close(said.resident().id());
        }
        return intent.get().answer(said);
    }
}
