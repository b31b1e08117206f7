package org.lanekeeper.bot.delivery.sms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lanekeeper.bot.dialogue.WishForNotices;
import org.lanekeeper.bot.settings.SmsAccount;
import org.lanekeeper.bot.settings.SmsSettings;
import org.lanekeeper.community.announcement.OptingOut;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Hears who wants no notices any more, or wants them again. Nobody reads anything else that is sent back, and it is not
 * kept. Nothing is answered: that would be one more message to somebody who wants none.
 */
@Service
class HearingReplies {
    private static final Logger log = LoggerFactory.getLogger(HearingReplies.class);
    /** What text messages ask for (回T退订, 拒收请回复R), and nobody says in a talk. */
    private static final Pattern LETTERS =
            Pattern.compile("(?i)[\\s\\p{Punct}]*(?:回复?)?(?:td?|r|n)[\\s\\p{Punct}。]*|拒收");

    private final SmsSettings settings;
    private final Committees committees;
    private final WishForNotices wishes;
    private final OptingOut opting;

    HearingReplies(SmsSettings settings, Committees committees, WishForNotices wishes, OptingOut opting) {
        this.settings = settings;
        this.committees = committees;
        this.wishes = wishes;
        this.opting = opting;
    }

    /** Once or often, the effect is the same. */
    void hear(SmsAccount account, List<SmsReply> replies) {
        int changed = 0;
        for (SmsReply reply : replies) {
            Optional<WishForNotices.Wish> wish = wish(reply.text());
            if (wish.isPresent()) {
                changed += opting.withPhone(reply.phone()).stream()
                        .filter(one -> isServedBy(account, one))
                        .mapToInt(one -> heed(one, wish.get()) ? 1 : 0)
                        .sum();
            }
        }
        if (changed > 0) {
            log.info("{} households want no notices, or want them again, by text message", changed);
        }
    }

    private Optional<WishForNotices.Wish> wish(String text) {
        return LETTERS.matcher(text).matches() ? Optional.of(WishForNotices.Wish.NONE_ANY_MORE) : wishes.read(text);
    }

    private boolean heed(OptingOut.Holder holder, WishForNotices.Wish wish) {
        return wish == WishForNotices.Wish.AGAIN ? opting.resume(holder) : opting.stop(holder);
    }

    /** An account speaks for those only whose messages it sends. */
    private boolean isServedBy(SmsAccount account, OptingOut.Holder holder) {
        return committees
                .find(holder.committeeId())
                .map(Committee::name)
                .flatMap(settings::of)
                .filter(one -> one.name().equals(account.name()))
                .isPresent();
    }
}
