package org.lanekeeper.bot.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lanekeeper.bot.recent.RecentLines;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.inbox.InboxSettings;
import org.lanekeeper.community.inbox.OfficeHours;
import org.lanekeeper.community.inbox.Talk;
import org.lanekeeper.community.inbox.TalkingToStaff;
import org.lanekeeper.community.reply.ReadingReplies;
import org.springframework.stereotype.Component;

/**
 * The dialogue beside the staff: while somebody talks to them, the bot answers only what it clearly understands, and the
 * staff read all of it. What they replied while the platform took no message goes with the next answer.
 */
@Component
class BesideStaff {
    private static final int MOST_REPLIES = 2;
    private static final Pattern ENDS = Pattern.compile("(?:好的?|嗯|行|那|先)?[，,。 ]*(?:结束|没事了|不用了|再见)[了啦吧]*[。.!！~]*");
    private static final Pattern THANKS =
            Pattern.compile("(?:好的?|嗯|行|知道了|明白了|收到)?[，,。 ]*(?:谢谢|多谢|感谢|辛苦)[了啦您你们大家！!。.~ ]*");

    private final TalkingToStaff talking;
    private final ReadingReplies replies;
    private final RecentLines recent;
    private final Committees committees;
    private final OfficeHours hours;

    BesideStaff(
            TalkingToStaff talking,
            ReadingReplies replies,
            RecentLines recent,
            Committees committees,
            InboxSettings settings) {
        this.talking = talking;
        this.replies = replies;
        this.recent = recent;
        this.committees = committees;
        this.hours = settings.hours();
    }

    /**
     * @param usual what the bot answers to everything
     * @param clear what it answers where it is sure, nothing elsewhere
     */
    CompletableFuture<Answer> hear(
            Said said,
            Function<Said, CompletableFuture<Answer>> usual,
            Function<Said, Optional<CompletableFuture<Answer>>> clear) {
        TalkingToStaff.Standing standing = talking.standing(said.resident());
        CompletableFuture<Answer> answer = standing.talk()
                .map(talk -> inTalk(said, talk, clear))
                .orElseGet(() -> usual.apply(said).thenApply(it -> noted(said, it)));
        return standing.hasReplies() ? answer.thenApply(it -> withReplies(said, it)) : answer;
    }

    private Answer noted(Said said, Answer answer) {
        Besides.attempt(() -> recent.note(said.resident(), said.text(), answer.text(), said.at()));
        return answer;
    }

    private Answer withReplies(Said said, Answer answer) {
        List<ReadingReplies.Read> kept =
                Besides.attempt(List.of(), () -> replies.tell(said.resident().id(), MOST_REPLIES));
        return kept.isEmpty() ? answer : new Answer(StaffTexts.replied(kept, answer.text()), answer.lasting());
    }

    private CompletableFuture<Answer> inTalk(
            Said said, Talk talk, Function<Said, Optional<CompletableFuture<Answer>>> clear) {
        if (ENDS.matcher(said.text()).matches()) {
            talking.say(talk, said.text(), said.key(), false);
            talking.end(talk);
            return Answer.of(StaffTexts.ended());
        }
        if (THANKS.matcher(said.text()).matches()) {
            return thanked(said, talk);
        }
        Optional<CompletableFuture<Answer>> answered = clear.apply(said);
        boolean kept = talking.say(talk, said.text(), said.key(), answered.isEmpty());
        if (answered.isPresent()) {
            return answered.get().thenApply(answer -> {
                Besides.attempt(() -> talking.answered(talk, answer.text(), said.key()));
                return answer;
            });
        }
        return Answer.of(
                kept
                        ? StaffTexts.passedOn(opening(said))
                        : StaffTexts.full(committees
                                .find(said.committeeId())
                                .map(Committee::phone)
                                .orElse("")));
    }

    /** Thanks end a talk, unless they only thank for having been heard: what still waits must not be lost. */
    private CompletableFuture<Answer> thanked(Said said, Talk talk) {
        talking.say(talk, said.text(), said.key(), false);
        if (talk.waitingSince() != null) {
            return Answer.of(StaffTexts.welcome());
        }
        talking.end(talk);
        return Answer.of(StaffTexts.ended());
    }

    private Instant opening(Said said) {
        return hours.isOpen(said.at()) ? null : hours.nextOpening(said.at());
    }
}
