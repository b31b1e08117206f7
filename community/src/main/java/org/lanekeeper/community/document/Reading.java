package org.lanekeeper.community.document;

import java.util.Optional;

/**
 * What somebody typed: either it fits its rule, or this is what is wrong with it.
 *
 * @param value null if something is wrong
 * @param flaw null if nothing is
 */
public record Reading<T>(T value, Flaw flaw) {
    static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    static <T> Reading<T> unfit(Flaw flaw) {
        return new Reading<>(null, flaw);
    }

    public boolean fits() {
        return flaw == null;
    }

    public Optional<T> found() {
        return Optional.ofNullable(value);
    }

    /** The value stays where it belongs. */
    @Override
    public String toString() {
        return "Reading[" + (flaw == null ? "fits" : flaw.name()) + "]";
    }
}
