package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.household.EntryText;
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
    private final Executor afterwards;

    HandingIn(
            JoiningRelay joining,
            KnowingResidents knowing,
            Committees committees,
            Asking asking,
            @Qualifier("afterJoining") Executor afterJoining) {
        this.joining = joining;
        this.knowing = knowing;
        this.committees = committees;
        this.asking = asking;
        this.afterwards = afterJoining;
    }

    CompletableFuture<Answer> submit(Said said, Relay relay, Household household, String name, EntryText text) {
        Join join = new Join(
                        relay.id(),
                        household,
                        name,
                        text.phone(),
                        text.quantity(),
                        Door.CHAT,
                        said.resident().id(),
                        KEY_PREFIX + said.key(),
                        said.at())
                .onBehalf(said.resident().isOfAnother(household.id()));
        // the sequencer's own threads have other joins to write
        return joining.submit(join).thenApplyAsync(outcome -> word(said, relay, join, outcome), afterwards);
    }

    private Answer word(Said said, Relay relay, Join join, JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Busy) {
            return new Answer(Texts.busy(), false);
        }
        asking.close(said);
        bind(said, join, outcome);
        return new Answer(
                said.inPublic() ? PublicTexts.outcome(relay, join, outcome) : text(said, relay, join, outcome), true);
    }

    /** Neighbours know names and doors: whoever comes second has to know the telephone number as well. */
    private void bind(Said said, Join join, JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Accepted) {
            knowing.bindIfKnown(said.resident(), join.household(), join.name(), join.phone());
        } else if (outcome instanceof JoinOutcome.AlreadyIn) {
            knowing.bindIfKnown(said.resident(), join.household(), null, join.phone());
        }
    }

    private String text(Said said, Relay relay, Join join, JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Accepted accepted) {
            return accepted.review() == null
                    ? Texts.accepted(relay, join.household(), accepted, join.quantity())
                    : Texts.inReview(relay, join.household(), accepted, join.quantity());
        }
        if (outcome instanceof JoinOutcome.AlreadyIn already) {
            return Texts.alreadyIn(already);
        }
        if (outcome instanceof JoinOutcome.NotYetOpen early) {
            return Texts.notYetOpen(relay, early.opensAt());
        }
        if (outcome instanceof JoinOutcome.NotEligible) {
            return Texts.notEligible(relay);
        }
        if (outcome instanceof JoinOutcome.Full) {
            return Texts.full(relay);
        }
        if (outcome instanceof JoinOutcome.TooManyOnBehalf many) {
            return Texts.tooManyOnBehalf(many.cap());
        }
        String phone = committees.find(said.committeeId()).map(Committee::phone).orElse("");
        return outcome instanceof JoinOutcome.Closed ? Texts.closed(relay, phone) : Texts.noRelay(phone);
    }
}
