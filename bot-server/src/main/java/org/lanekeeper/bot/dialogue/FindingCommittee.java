package org.lanekeeper.bot.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.household.IdNumbers;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.resident.Conversations;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.lanekeeper.community.resident.Scene;
import org.springframework.stereotype.Service;

/**
 * Knows which committee a person belongs to: the only one that the account serves, the one whose code was scanned, or the
 * one chosen when asked once.
 */
@Service
public class FindingCommittee {
    /** Of a person whose committee is not known yet. */
    static final long UNKNOWN = 0;

    static final String WHICH = "committee";
    private static final Duration OPEN = Duration.ofHours(24);

    private final Committees committees;
    private final Residents residents;
    private final Conversations conversations;
    private final Relays relays;
    private final Clock clock;

    FindingCommittee(
            Committees committees, Residents residents, Conversations conversations, Relays relays, Clock clock) {
        this.relays = relays;
        this.committees = committees;
        this.residents = residents;
        this.conversations = conversations;
        this.clock = clock;
    }

    /**
     * The person behind an identity.
     *
     * @param scene of the code that was scanned, empty for none
     */
    public Resident meet(Platform platform, String account, String externalId, String scene) {
        Optional<Resident> known = residents.find(platform, account, externalId);
        if (known.isPresent() && scene.isEmpty() && known.get().committeeId() != UNKNOWN) {
            return known.get();
        }
        List<Committee> served = committees.servedBy(platform.name(), account);
        long committee = served.size() == 1 ? served.get(0).id() : scanned(scene, served);
        Resident resident = known.orElseGet(() -> {
            residents.add(committee, platform, account, externalId, clock.instant());
            return residents.find(platform, account, externalId).orElseThrow();
        });
        if (committee == UNKNOWN || committee == resident.committeeId()) {
            return resident;
        }
        residents.moveTo(resident.id(), committee);
        return residents.byId(resident.id()).orElse(resident);
    }

    private long scanned(String scene, List<Committee> served) {
        Optional<Scene> known = Scene.read(scene);
        long scanned = known.map(it -> it.relay()
                        .map(id -> relays.published(id).map(Relay::committeeId).orElse(UNKNOWN))
                        .orElse(it.id()))
                .orElse(UNKNOWN);
        return served.stream().anyMatch(one -> one.id() == scanned) ? scanned : UNKNOWN;
    }

    boolean isUnknownFor(Said said) {
        return said.committeeId() == UNKNOWN;
    }

    /** Asks, unless this is the answer. What was said is kept, to be answered afterwards. */
    Optional<CompletableFuture<Answer>> ask(Said said) {
        Resident resident = said.resident();
        List<Committee> served = committees.servedBy(resident.platform().name(), resident.account());
        if (served.isEmpty()) {
            return Optional.of(Answer.of(Texts.noCommittee()));
        }
        Optional<Conversations.Pending> pending = conversations.pending(resident.id(), said.at());
        Optional<Committee> chosen = pending.isEmpty() ? Optional.empty() : chosen(said, served);
        if (chosen.isPresent()) {
            residents.moveTo(resident.id(), chosen.get().id());
            return Optional.empty();
        }
        String kept = pending.map(Conversations.Pending::detail).orElseGet(() -> IdNumbers.blotted(said.text()));
        conversations.ask(
                UNKNOWN,
                resident.id(),
                WHICH,
                // half of a list would be understood as something else
                kept.length() > Draft.LENGTH ? "" : kept,
                said.at().plus(OPEN));
        return Optional.of(Answer.of(
                Texts.whichCommittee(served.stream().map(Committee::name).toList())));
    }

    private static Optional<Committee> chosen(Said said, List<Committee> served) {
        Optional<Committee> named =
                served.stream().filter(one -> said.text().contains(one.name())).findFirst();
        return named.or(() -> Choice.read(said.text(), served));
    }

    /** What the person had said before the question, said now by somebody whose committee is known. */
    Said settled(Said said) {
        String before = conversations
                .pending(said.resident().id(), said.at())
                .map(Conversations.Pending::detail)
                .orElse("");
        conversations.close(said.resident().id());
        Resident settled = residents.byId(said.resident().id()).orElse(said.resident());
        return said.saying(settled, before);
    }
}
