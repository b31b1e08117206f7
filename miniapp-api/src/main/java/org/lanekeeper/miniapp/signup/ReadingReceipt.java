package org.lanekeeper.miniapp.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.ExplainingEnd;
import org.lanekeeper.community.ledger.Receipt;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.AskingStanding;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Standing;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Component;

/** Finds the entry that a receipt belongs to, and says how it stands. */
@Component
class ReadingReceipt {
    private final Entries entries;
    private final AskingStanding asking;
    private final Batches batches;
    private final ChineseTime time;
    private final ExplainingEnd ending;
    private final SiteSettings site;

    ReadingReceipt(
            Entries entries,
            AskingStanding asking,
            Batches batches,
            ChineseTime time,
            ExplainingEnd ending,
            SiteSettings site) {
        this.ending = ending;
        this.entries = entries;
        this.asking = asking;
        this.batches = batches;
        this.time = time;
        this.site = site;
    }

    /**
     * All that the page shows.
     *
     * @param name masked
     * @param waits whether it still has to be called
     * @param pickup where and when, empty before it is called
     * @param advice what became of it and what to do, empty while it counts
     * @param receipt in groups of four
     * @param link to this page
     */
    record Mine(
            int number,
            String name,
            String item,
            int quantity,
            String state,
            String door,
            boolean onBehalf,
            boolean waits,
            int ahead,
            String reached,
            String pickup,
            String advice,
            String receipt,
            String link) {}

    /** By both: a receipt alone would have to be looked for in the whole relay. */
    Optional<Entry> entry(Relay relay, String number, String code) {
        return number.matches("\\d{1,9}")
                ? entries.find(relay.committeeId(), relay.id(), Integer.parseInt(number))
                        .filter(entry -> isOf(entry, code))
                : Optional.empty();
    }

    private static boolean isOf(Entry entry, String code) {
        return MessageDigest.isEqual(
                entry.receipt().getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
    }

    Mine standing(Relay relay, Entry entry) {
        Standing standing = asking.of(relay, entry);
        boolean called = entry.batch() != null && entry.status() == EntryStatus.ACCEPTED;
        Optional<Batch> batch =
                called ? batches.find(relay.committeeId(), relay.id(), entry.batch()) : Optional.empty();
        return new Mine(
                entry.number(),
                Masking.name(entry.name()),
                relay.item(),
                entry.quantity(),
                called
                        ? "已叫号"
                        : entry.status() == EntryStatus.ACCEPTED && entry.secured() ? "排队中" : entry.standingLabel(),
                entry.door().label(),
                entry.onBehalf(),
                entry.isWaiting() && !relay.awaitsDraw(),
                standing.ahead(),
                standing.reachedInWords(),
                batch.map(it -> it.place() + "，" + time.span(it.pickupFrom(), it.pickupUntil()))
                        .orElse(""),
                ending.words(relay, entry).orElse(""),
                Receipt.display(entry.receipt()),
                site.link("/r/" + relay.id() + "/mine?number=" + entry.number() + "&receipt=" + entry.receipt()));
    }
}
