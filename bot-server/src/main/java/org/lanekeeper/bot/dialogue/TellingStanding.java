package org.lanekeeper.bot.dialogue;

import java.util.Optional;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.batch.Forecasting;
import org.lanekeeper.community.relay.AskingStanding;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Standing;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** Words where an entry stands: to its own people all of it, to others the number and no more. */
@Component
class TellingStanding {
    private final AskingStanding asking;
    private final Forecasting forecasting;
    private final Vouchers vouchers;
    private final PublicAddress pages;

    TellingStanding(AskingStanding asking, Forecasting forecasting, Vouchers vouchers, PublicAddress pages) {
        this.asking = asking;
        this.forecasting = forecasting;
        this.vouchers = vouchers;
        this.pages = pages;
    }

    String own(HeldEntries.Held held) {
        Standing standing = asking.of(held.relay(), held.entry());
        return called(standing).orElseGet(() -> {
            if (held.entry().status() == EntryStatus.REVIEW) {
                return Texts.reviewed(standing);
            }
            return Texts.waiting(standing)
                    + forecasting.words(standing).map(words -> "\n" + words).orElse("");
        });
    }

    /** Place, time and code of who was called. */
    Optional<String> called(HeldEntries.Held held) {
        return called(asking.of(held.relay(), held.entry()));
    }

    private Optional<String> called(Standing standing) {
        Entry entry = standing.entry();
        if (entry.batch() == null || entry.status() == EntryStatus.REVIEW) {
            return Optional.empty();
        }
        Optional<Voucher> voucher = vouchers.ofEntry(entry.committeeId(), entry.relayId(), entry.number());
        return voucher.map(it -> Texts.called(standing, it, pages.voucher(it.code())));
    }

    /** About when the turn comes, in honest words. */
    String when(HeldEntries.Held held) {
        Standing standing = asking.of(held.relay(), held.entry());
        return called(standing)
                .orElseGet(() -> held.words() + "：" + standing.aheadInWords() + "。\n"
                        + forecasting.words(standing).orElse("居委会正在核对，号码保留，核对后通知您。"));
    }

    /** A line, where there are many. */
    String briefly(HeldEntries.Held held) {
        if (held.entry().batch() != null) {
            return held.words() + "：已经轮到了。";
        }
        return held.entry().status() == EntryStatus.REVIEW
                ? held.words() + "：正在核对。"
                : held.words() + "：" + asking.of(held.relay(), held.entry()).aheadInWords() + "。";
    }

    /** To whoever asks about a door that is not the own. */
    String toOthers(HeldEntries.Held held) {
        Standing standing = asking.of(held.relay(), held.entry());
        String state = held.entry().batch() != null
                ? "已经轮到了，领取的地点和时间通知了这一户。"
                : held.entry().status() == EntryStatus.REVIEW ? "居委会正在核对，号码保留。" : standing.aheadInWords() + "。";
        return held.words() + "：" + state;
    }
}
