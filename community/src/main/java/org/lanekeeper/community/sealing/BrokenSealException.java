package org.lanekeeper.community.sealing;

/** A sealed value was altered, belongs elsewhere, or was sealed with a key that is no longer here. */
public final class BrokenSealException extends RuntimeException {
    BrokenSealException(SealedPlace place) {
        super("a sealed value does not open: " + place.table() + " " + place.id());
    }
}
