package org.lanekeeper.miniapp.desk;

import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RuleSentence;

/**
 * What somebody takes home: the number, and how to prove and follow it.
 *
 * @param name masked
 * @param state empty where the number simply waits its turn
 * @param receipt in groups of four
 * @param link where its standing is shown
 * @param spoken the same for the ear, to be read out on the telephone
 */
public record Slip(
        int number,
        String title,
        String item,
        int quantity,
        String place,
        String name,
        String door,
        String state,
        String rule,
        String receipt,
        String link,
        String spoken) {

    static Slip of(Relay relay, Entry entry, String receipt, String link) {
        String state = "";
        if (entry.status() == EntryStatus.REVIEW) {
            state = "待核对，号码保留";
        } else if (!entry.status().counts()) {
            state = entry.status().label();
        } else if (entry.isWaiting() && !entry.secured() && !relay.awaitsDraw()) {
            state = "候补：有空出来，按号补上";
        }
        return new Slip(
                entry.number(),
                relay.title(),
                relay.item(),
                entry.quantity(),
                entry.compound() + entry.address().display(),
                Masking.name(entry.name()),
                entry.door().label(),
                state,
                RuleSentence.of(relay),
                receipt,
                link,
                DeskWords.spoken(relay, entry, receipt));
    }
}
