package org.lanekeeper.bot.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All intents, the most likely first. */
@Component
class Intents {
    private static final Comparator<Intent> RANKED = Comparator.comparing(
                    (Intent one) -> one.meaning().rank())
            .thenComparing(one -> one.meaning().label());

    private static final Comparator<Likely> MOST_LIKELY =
            Comparator.comparingInt(Likely::likelihood).reversed().thenComparing(Likely::intent, RANKED);

    /** Intents offer others themselves, so they can only be asked for once all are there. */
    private final Supplier<List<Intent>> intents;

    Intents(ObjectProvider<Intent> intents) {
        this.intents =
                SingletonSupplier.of(() -> intents.stream().sorted(RANKED).toList());
    }

    /** An intent and how likely a text means it. */
    record Likely(Intent intent, int likelihood) {
        boolean isSure() {
            return likelihood >= Meaning.SURE;
        }
    }

    /** Whoever is named first where several are equally likely, it is always the same. */
    List<Likely> of(Wording wording) {
        return intents.get().stream()
                .map(one -> new Likely(one, one.likelihood(wording)))
                .sorted(MOST_LIKELY)
                .toList();
    }

    /** What a text means beyond doubt. */
    Optional<Intent> meant(Wording wording) {
        Likely best = null;
        for (Intent one : intents.get()) {
            // of equally likely ones the earlier is meant, so most texts are looked at by a few only
            if (best == null || one.most() > best.likelihood()) {
                Likely likely = new Likely(one, one.likelihood(wording));
                best = best == null || likely.likelihood() > best.likelihood() ? likely : best;
            }
        }
        return Optional.ofNullable(best).filter(Likely::isSure).map(Likely::intent);
    }

    /** So many that a text may mean; where it says nothing, what people mostly want. */
    List<Intent> likeliest(Wording wording, int most) {
        return Stream.concat(
                        of(wording).stream().filter(one -> one.likelihood() > 0).map(Likely::intent), menu().stream())
                .distinct()
                .limit(most)
                .toList();
    }

    /** What stands in the menu, in its order. */
    List<Intent> menu() {
        return intents.get().stream().filter(one -> one.meaning().isInMenu()).toList();
    }

    Optional<Intent> labelled(String label) {
        return intents.get().stream()
                .filter(one -> one.meaning().label().equals(label))
                .findFirst();
    }
}
