package org.lanekeeper.community.relay;

/**
 * Where a household stands in a relay.
 *
 * @param ahead households to be called before it; where it is beyond the quota, those of its share that a place is given to
 *     before. 0 once it was called, while lots are still to be drawn, and for an entry that is over
 */
public record Standing(Relay relay, Entry entry, int ahead, Calling calling) {
    /** Waits for somebody within the quota to step back. */
    public boolean isBeyondQuota() {
        return entry.status().counts() && entry.batch() == null && !entry.secured() && !relay.awaitsDraw();
    }

    /** Where it stands, in a word; for an entry that was not called. */
    public String stateInWords() {
        return relay.awaitsDraw() && entry.isWaiting() ? "等摇号" : entry.standingLabel();
    }

    /** Who is before it, as a part of a sentence; for an entry that waits. */
    public String aheadInWords() {
        if (relay.awaitsDraw()) {
            return "还没摇号，排第几要摇了才知道";
        }
        return isBeyondQuota() ? "现在是候补，前面还有 " + ahead + " 户候补" : "前面还有 " + ahead + " 户";
    }

    /** How far the calling is. In a draw only ranks say anything. */
    public String reachedInWords() {
        if (relay.lastBatch() == 0) {
            return "还没开始叫号";
        }
        if (relay.drawnAt() != null) {
            return calling.rank() > 0 ? "摇号叫到第 " + calling.rank() + " 位" : alreadyCalled();
        }
        if (isBeyondQuota()) {
            return "名额里的叫到第 " + calling.number() + " 号";
        }
        boolean passed = entry.batch() == null && calling.number() > entry.number();
        return passed || calling.number() == 0 ? alreadyCalled() : "已叫到第 " + calling.number() + " 号";
    }

    private String alreadyCalled() {
        return "已叫了 " + calling.households() + " 户（先后不全按号码，看公示上的「下面轮到」）";
    }
}
