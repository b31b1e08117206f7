package org.lanekeeper.miniapp.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.lanekeeper.community.batch.ExplainingEnd;
import org.lanekeeper.community.batch.Forecasting;
import org.lanekeeper.community.ledger.Receipt;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.AskingStanding;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Standing;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Component;

/** Finds the entry that a receipt belongs to, and says how it stands. */
@Component
class ReadingReceipt {
    private final Entries entries;
    private final AskingStanding asking;
    private final Forecasting forecasting;
    private final Vouchers vouchers;
    private final ChineseTime time;
    private final ExplainingEnd ending;
    private final SiteSettings site;

    ReadingReceipt(
            Entries entries,
            AskingStanding asking,
            Forecasting forecasting,
            Vouchers vouchers,
            ChineseTime time,
            ExplainingEnd ending,
            SiteSettings site) {
        this.ending = ending;
        this.entries = entries;
        this.asking = asking;
        this.forecasting = forecasting;
        this.vouchers = vouchers;
        this.time = time;
        this.site = site;
    }

    /**
     * All that the page shows.
     *
     * @param name masked
     * @param waits whether it still has to be called
     * @param beyondQuota whether it waits for somebody within the quota to step back
     * @param rank that was drawn for it, 0 without a draw
     * @param reached how far the calls are, in words
     * @param forecast when it may expect to be called, an estimate; empty if there is nothing to say
     * @param pickup where and at which time of its own, empty before it is called and once it has its goods
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
            boolean beyondQuota,
            int ahead,
            int rank,
            String reached,
            String forecast,
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
        Optional<Voucher> voucher =
                called ? vouchers.ofEntry(relay.committeeId(), relay.id(), entry.number()) : Optional.empty();
        boolean collected =
                voucher.filter(it -> it.status() == VoucherStatus.REDEEMED).isPresent();
        return new Mine(
                entry.number(),
                Masking.name(entry.name()),
                relay.item(),
                entry.quantity(),
                called
                        ? collected ? "已领走" : "已叫号"
                        : entry.status() == EntryStatus.ACCEPTED && entry.secured() ? "排队中" : standing.stateInWords(),
                entry.door().label(),
                entry.onBehalf(),
                entry.isWaiting() && !relay.awaitsDraw(),
                standing.isBeyondQuota(),
                standing.ahead(),
                rank(relay, entry),
                standing.reachedInWords(),
                forecasting.words(standing).orElse(""),
                collected ? "" : voucher.map(this::pickup).orElse(""),
                ending.words(relay, entry).orElse(""),
                Receipt.display(entry.receipt()),
                site.link("/r/" + relay.id() + "/mine?number=" + entry.number() + "&receipt=" + entry.receipt()));
    }

    private int rank(Relay relay, Entry entry) {
        return relay.drawnAt() == null
                ? 0
                : entries.ranks(relay.committeeId(), relay.id(), entry.number() - 1, 1).stream()
                        .filter(one -> one.number() == entry.number())
                        .mapToInt(Entries.Rank::rank)
                        .findFirst()
                        .orElse(0);
    }

    private String pickup(Voucher voucher) {
        if (voucher.byHand()) {
            return "会送到您家门口，不用出门。" + (voucher.awaitsPayment() ? "送到的时候付款。" : "");
        }
        return voucher.place() + "，" + time.span(voucher.pickupFrom(), voucher.pickupUntil()) + "。"
                + (voucher.awaitsPayment() ? "领的时候扫码付款。" : "") + "领取码在给您的通知里，没收到就打居委会电话。";
    }
}
