package org.lanekeeper.bot.delivery.channel;

import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.PostParts;
import org.lanekeeper.community.notice.Route;
import org.springframework.stereotype.Component;

/** An ordinary WeChat group, which no program can write into: the words are laid ready for a person. */
@Component
class PasteByHand implements ChannelSender {
    /** About 800 characters of Chinese: WeChat folds what is longer, and nobody unfolds it. */
    static final int MOST_BYTES = 2400;

    private final GroupParts parts;
    private final PostParts ready;

    PasteByHand(GroupParts parts, PostParts ready) {
        this.parts = parts;
        this.ready = ready;
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Paste;
    }

    @Override
    public String account(Delivery delivery, Route route) {
        return "by hand";
    }

    @Override
    public boolean sendsOnce(Delivery delivery, Route route) {
        return true;
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        // a second try lays the same words over the first
        int part = 0;
        for (String words : parts.parts(delivery, GroupParts.Form.TEXT, MOST_BYTES)) {
            ready.lay(delivery.committeeId(), delivery.id(), ++part, words);
        }
        return new SendResult.ToPost();
    }
}
