package org.lanekeeper.community.ledger;

import java.util.Locale;

/** The keys of a line between kind and prev, in their order. */
enum LedgerField {
    RELAY,
    TITLE,
    SENTENCE,
    ORDER,
    MEASURE,
    COMMITMENT,
    NUMBER,
    NUMBERS,
    HOUSEHOLD,
    DOOR,
    EFFECTIVE,
    CLOSES,
    QUANTITY,
    CELL,
    FROM,
    TO,
    SECURED,
    BATCH,
    QUOTA,
    CELLS,
    SEED,
    HEAD,
    GROUND,
    NOTE,
    BY;

    private final String key = ",\"" + name().toLowerCase(Locale.ROOT) + "\":";

    String key() {
        return key;
    }
}
