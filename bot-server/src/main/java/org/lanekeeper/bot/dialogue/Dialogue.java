package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.household.RegisteredDoors;
import org.lanekeeper.community.resident.Conversations;
import org.lanekeeper.community.resident.Conversations.Pending;
import org.springframework.stereotype.Service;

/** Answers whatever a resident says: an answer to what was asked, or what the text most likely means. */
@Service
public class Dialogue {
    private static final int CHOICES = 3;

    private final Intents intents;
    private final Map<String, Question> questions;
    private final Conversations conversations;
    private final FindingCommittee committees;
    private final Offering offering;
    private final SpeakingInPublic publicly;
    private final BesideStaff staff;
    private final RegisteredDoors doors;

    Dialogue(
            Intents intents,
            List<Question> questions,
            Conversations conversations,
            FindingCommittee committees,
            Offering offering,
            SpeakingInPublic publicly,
            BesideStaff staff,
            RegisteredDoors doors) {
        this.doors = doors;
        this.publicly = publicly;
        this.staff = staff;
        this.intents = intents;
        this.questions = questions.stream().collect(Collectors.toMap(Question::topic, Function.identity()));
        this.conversations = conversations;
        this.committees = committees;
        this.offering = offering;
    }

    /** Blocks for a few look-ups at most; waiting for a number does not. */
    public CompletableFuture<Answer> hear(Said heard) {
        Said said = heard.among(doors.of(heard.committeeId()));
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
        Said settled = committees.settled(said);
        Said before = settled.among(doors.of(settled.committeeId()));
        return before.text().isEmpty() ? Answer.of(Texts.committeeKnown()) : understand(before);
    }

    /** What the bot is sure of, while the person talks to the staff. */
    private Optional<CompletableFuture<Answer>> understandClearly(Said said) {
        Optional<CompletableFuture<Answer>> answer = conversations
                .pending(said.resident().id(), said.at())
                .flatMap(it -> Optional.ofNullable(questions.get(it.topic()))
                        .flatMap(one -> one.answer(said.whenAsked(), it.detail())));
        return answer.or(() ->
                intents.meant(said.wording()).filter(one -> one.isClear(said)).map(one -> one.answer(said)));
    }

    private CompletableFuture<Answer> understand(Said heard) {
        Optional<Pending> pending = conversations.pending(heard.resident().id(), heard.at());
        Said said = pending.isPresent() ? heard.whenAsked() : heard;
        Optional<Intent> meant = intents.meant(said.wording());
        Question question = pending.map(it -> questions.get(it.topic())).orElse(null);
        if (question == null) {
            return meant.map(intent -> intent.answer(said)).orElseGet(() -> offer(said));
        }
        return whenAsked(said, meant, question, pending.get());
    }

    private CompletableFuture<Answer> whenAsked(Said said, Optional<Intent> meant, Question question, Pending pending) {
        String detail = pending.detail();
        if (meant.isEmpty() || !question.givesWayTo(meant.get(), said, detail)) {
            Optional<CompletableFuture<Answer>> answer = question.answer(said, detail);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        if (meant.isPresent()) {
            return between(said, meant.get(), question, pending);
        }
        return question.isInsistent() ? question.unclear(said, detail) : offer(said);
    }

    /** Something else is asked while a question is open: it stays open, if it can, unless a new one has taken its place. */
    private CompletableFuture<Answer> between(Said said, Intent intent, Question question, Pending pending) {
        Optional<String> reminder = question.reminder(said, pending.detail());
        if (reminder.isEmpty() && question.isInsistent()) {
            conversations.close(said.resident().id());
        }
        CompletableFuture<Answer> answer = intent.answer(said);
        if (reminder.isEmpty()) {
            return answer;
        }
        return answer.thenApply(it -> Besides.attempt(
                        Optional.<String>empty(),
                        () -> stillOpen(said, pending) ? reminder : question.dropped(pending.detail()))
                .map(more -> new Answer(it.text() + "\n\n" + more, it.lasting()))
                .orElse(it));
    }

    private boolean stillOpen(Said said, Pending pending) {
        return conversations
                .pending(said.resident().id(), said.at())
                .filter(pending::equals)
                .isPresent();
    }

    private CompletableFuture<Answer> offer(Said said) {
        return Answer.of(Texts.other(offering.lines(said, intents.likeliest(said.wording(), CHOICES))));
    }
}
