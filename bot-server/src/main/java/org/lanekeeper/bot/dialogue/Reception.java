package org.lanekeeper.bot.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.bot.recent.RecentLines;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Scene;
import org.springframework.stereotype.Service;

/** People who come and go. */
@Service
public class Reception {
    private final FindingCommittee committees;
    private final KnowingResidents knowing;
    private final RelayChoice relays;
    private final Booking booking;
    private final Intents intents;
    private final Offering offering;
    private final RecentLines recent;

    Reception(
            FindingCommittee committees,
            KnowingResidents knowing,
            RelayChoice relays,
            Booking booking,
            Intents intents,
            Offering offering,
            RecentLines recent) {
        this.recent = recent;
        this.committees = committees;
        this.knowing = knowing;
        this.relays = relays;
        this.booking = booking;
        this.intents = intents;
        this.offering = offering;
    }

    /** Somebody follows or tapped something unknown. Whoever's committee is not known is asked for it at once. */
    public CompletableFuture<Answer> welcome(Resident resident, String key, Instant at) {
        return welcome(resident, "", key, at);
    }

    /**
     * Somebody follows or has scanned a code.
     *
     * @param scene of the code, empty for none; a relay's code begins a sign-up for it
     */
    public CompletableFuture<Answer> welcome(Resident resident, String scene, String key, Instant at) {
        Said said = new Said(resident, "", key, at);
        if (committees.isUnknownFor(said)) {
            return committees.ask(said.saying(resident, "您好")).orElseGet(() -> welcome(said));
        }
        List<Relay> scanned = Scene.read(scene).flatMap(Scene::relay).stream()
                .flatMap(id -> relays.shown(said.committeeId(), at).stream().filter(relay -> relay.id() == id))
                .toList();
        if (scanned.isEmpty()) {
            return welcome(said);
        }
        Relay relay = scanned.get(0);
        return booking.proceed(said, Draft.empty().inRelay(relay.id()).toBeCounted())
                .thenApply(it -> new Answer("您好，这是" + Texts.titled(relay) + "的登记。\n" + it.text(), it.lasting()));
    }

    private CompletableFuture<Answer> welcome(Said said) {
        return Answer.of(Texts.welcome(offering.lines(said, intents.menu())));
    }

    /** Somebody has left: nothing of the person is kept, as the platform demands. Entries stay, without the person. */
    public void forget(Resident resident) {
        recent.forget(resident);
        knowing.forget(resident);
    }
}
