package org.lanekeeper.sandbox.platform.webhook;

/** How pushed messages are wrapped. */
public enum PushMode {
    /** In the clear; only the query is signed. */
    PLAIN,
    /** In the clear and encrypted beside it. */
    COMPATIBLE,
    /** Encrypted only; replies must be encrypted too. */
    SAFE
}
