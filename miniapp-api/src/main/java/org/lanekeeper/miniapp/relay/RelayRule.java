package org.lanekeeper.miniapp.relay;

import org.lanekeeper.community.relay.Relay;

/** The order rule of a relay in one plain sentence, as it stands on the board. */
public final class RelayRule {
    private RelayRule() {}

    public static String sentence(Relay relay) {
        String rule = "按登记先后排号、叫号。每户登记一次，最多 " + relay.unitCap() + " 份。";
        return relay.quota() == null ? rule : rule + "预计够前 " + relay.quota() + " 户，后面的号有货再叫。";
    }
}
