package org.lanekeeper.sandbox.platform.crypto;

/** A cipher text that does not open, or opens to something meant for somebody else. */
public final class BrokenCipher extends RuntimeException {
    BrokenCipher(String message) {
        super(message, null, false, false);
    }
}
