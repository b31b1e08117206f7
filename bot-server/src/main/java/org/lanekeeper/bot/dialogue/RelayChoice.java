package org.lanekeeper.bot.dialogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.relay.Relays;
import org.springframework.stereotype.Component;

/** Finds the relay that a sign-up is meant for. */
@Component
class RelayChoice {
    private static final Duration RECENT = Duration.ofDays(14);
    /** In a rush hundreds ask within this time. */
    private static final Duration SAME = Duration.ofMillis(300);

    private static final int MOST_COMMITTEES = 10_000;

    private final Relays relays;
    private final Cache<Long, List<Relay>> seen = Caffeine.newBuilder()
            .maximumSize(MOST_COMMITTEES)
            .expireAfterWrite(SAME)
            .build();

    RelayChoice(Relays relays) {
        this.relays = relays;
    }

    /** What was found. */
    sealed interface Found {
        /** The one to sign up for, or one that has just ended. */
        record One(Relay relay) implements Found {}

        /** The resident must say which. */
        record Several(List<Relay> relays) implements Found {}

        /** None takes entries yet; this one is the next to. */
        record Announced(Relay relay) implements Found {}

        record None() implements Found {}
    }

    /** Everything that residents can still ask about. */
    List<Relay> shown(long committeeId, Instant now) {
        return relays.shown(committeeId, now.minus(RECENT));
    }

    /** The same as it was a moment ago: good for what things are called, not for what is open. */
    List<Relay> seen(long committeeId, Instant now) {
        return seen.get(committeeId, id -> shown(id, now));
    }

    Found choose(List<Relay> shown, Draft draft, Instant at) {
        // what was scanned or chosen counts even after its end: then it is told so
        for (Relay relay : shown) {
            if (draft.relayId() != null && relay.id() == draft.relayId()) {
                return new Found.One(relay);
            }
        }
        List<Relay> open = in(RelayPhase.OPEN, shown, at);
        if (open.size() > 1) {
            open = named(open, draft.words()).map(List::of).orElse(open);
        }
        if (!open.isEmpty()) {
            return open.size() == 1 ? new Found.One(open.get(0)) : new Found.Several(open);
        }
        List<Relay> announced = in(RelayPhase.NOT_YET_OPEN, shown, at);
        if (!announced.isEmpty()) {
            return new Found.Announced(announced.get(0));
        }
        return in(RelayPhase.CLOSED, shown, at).stream()
                .max(Comparator.comparing(Relay::closesAt))
                .<Found>map(Found.One::new)
                .orElseGet(Found.None::new);
    }

    /** The one that words name: by its title, though another's goods are in it, else by goods that no other has. */
    static Optional<Relay> named(List<Relay> relays, String words) {
        List<Relay> said =
                relays.stream().filter(relay -> words.contains(relay.title())).toList();
        List<Relay> titled = said.stream()
                .filter(relay -> said.stream().noneMatch(other -> isPart(relay.title(), other.title())))
                .toList();
        if (!titled.isEmpty()) {
            return titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
        }
        List<Relay> giving =
                relays.stream().filter(relay -> words.contains(relay.item())).toList();
        return giving.size() == 1 ? Optional.of(giving.get(0)) : Optional.empty();
    }

    private static boolean isPart(String title, String longer) {
        return longer.length() > title.length() && longer.contains(title);
    }

    private static List<Relay> in(RelayPhase phase, List<Relay> shown, Instant at) {
        return shown.stream()
                .filter(relay -> relay.phaseAt(at) == phase)
                .limit(9)
                .toList();
    }
}
