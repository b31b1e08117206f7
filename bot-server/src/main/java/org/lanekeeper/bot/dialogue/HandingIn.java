package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.resident.KnowingResidents;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Hands a complete sign-up in and words its outcome. */
@Component
class HandingIn {
    private static final String KEY_PREFIX = "chat:";

    private final JoiningRelay joining;
    private final KnowingResidents knowing;
    private final Committees committees;
    private final Asking asking;
    private final PublicAddress pages;
    private final Executor afterwards;

    HandingIn(
            JoiningRelay joining,
            KnowingResidents knowing,
            Committees committees,
            Asking asking,
            PublicAddress pages,
            @Qualifier("afterJoining") Executor afterJoining) {
        this.joining = joining;
        this.knowing = knowing;
        this.committees = committees;
        this.asking = asking;
        this.pages = pages;
        this.afterwards = afterJoining;
    }

    CompletableFuture<Answer> submit(Said said, Relay relay, Household household, String name, Draft draft) {
        Wish wish = draft.wish();
        boolean another = said.resident().isOfAnother(household.id());
        boolean own = another && isOwn(draft) && household.knows(name, wish.phone());
        Join join = new Join(
                        relay.id(),
                        household,
                        name,
                        wish.phone(),
                        wish.units(),
                        Door.CHAT,
                        said.resident().id(),
                        KEY_PREFIX + said.key(),
                        said.at())
                .onBehalf(wish.behalf() || another && !own);
        // the sequencer's own threads have other joins to write
        return joining.submit(join).thenApplyAsync(outcome -> word(said, relay, join, draft, outcome), afterwards);
    }

    private static boolean isOwn(Draft draft) {
        return !draft.wish().behalf() && Behalf.isOwn(draft.words());
    }

    private Answer word(Said said, Relay relay, Join join, Draft draft, JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Busy) {
            return new Answer(Texts.busy(), false);
        }
        Besides.attempt(() -> asking.close(said));
        boolean moved = !draft.wish().behalf() && Besides.attempt(false, () -> bind(said, join, outcome, isOwn(draft)));
        String text = said.inPublic()
                ? PublicTexts.outcome(relay, join, outcome)
                : text(said, relay, join, outcome) + whose(draft, join, outcome, moved) + BookingTexts.others(draft);
        return new Answer(text, true);
    }

    /** Whoever did not say for whom it is can set right what was taken for granted. */
    private static String whose(Draft draft, Join join, JoinOutcome outcome, boolean moved) {
        if (moved) {
            return BookingTexts.movedHome(join.household());
        }
        boolean guessed = outcome instanceof JoinOutcome.Accepted accepted
                && accepted.review() == null
                && join.onBehalf()
                && !draft.wish().behalf();
        return guessed ? BookingTexts.guessedForOthers(join) : "";
    }

    /**
     * Neighbours know names and doors: whoever comes second has to know the telephone number as well.
     *
     * @param own whether they say that it is where they live
     * @return whether they belong there from now on, and belonged elsewhere before
     */
    private boolean bind(Said said, Join join, JoinOutcome outcome, boolean own) {
        JoinOutcome.AlreadyIn in = outcome instanceof JoinOutcome.AlreadyIn already ? already : null;
        if (in == null && !(outcome instanceof JoinOutcome.Accepted)) {
            return false;
        }
        String name = in == null || own && in.bySamePerson() ? join.name() : null;
        return knowing.learn(said.resident(), join.household(), name, join.phone(), own);
    }

    private String text(Said said, Relay relay, Join join, JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Accepted accepted) {
            String board = pages.board(relay.id());
            return accepted.review() == null
                    ? BookingTexts.accepted(relay, join, accepted, board)
                    : BookingTexts.inReview(relay, join, accepted, board);
        }
        if (outcome instanceof JoinOutcome.AlreadyIn already) {
            return BookingTexts.alreadyIn(already);
        }
        if (outcome instanceof JoinOutcome.NotYetOpen early) {
            return Texts.notYetOpen(relay, early.opensAt());
        }
        if (outcome instanceof JoinOutcome.NotEligible) {
            return BookingTexts.notEligible(relay);
        }
        if (outcome instanceof JoinOutcome.Full) {
            return BookingTexts.full(relay);
        }
        if (outcome instanceof JoinOutcome.TooManyOnBehalf many) {
            return BookingTexts.tooManyOnBehalf(many.cap());
        }
        String phone = committees.find(said.committeeId()).map(Committee::phone).orElse("");
        return outcome instanceof JoinOutcome.Closed ? Texts.closed(relay, phone) : Texts.noRelay(phone);
    }
}
