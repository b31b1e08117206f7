package org.lanekeeper.community.relay;

/**
 * Where a household stands in a relay.
 *
 * @param ahead households to be called before it, 0 once it was called
 * @param reached highest number called, 0 before the first batch; see {@link RelayTally}
 * @param called households called so far
 * @param reachedRank of a draw, the last rank that was called; 0 otherwise
 */
public record Standing(Relay relay, Entry entry, int ahead, int reached, int called, int reachedRank) {
    /**
     * How far the calling is. Paper that counts from an earlier time, and yielding, bring higher numbers forward: whoever
     * still waits below the highest number called would think to have been passed over. In a draw only ranks say anything.
     */
    public String reachedInWords() {
        if (reached == 0) {
            return "还没开始叫号";
        }
        if (reachedRank > 0) {
            return "摇号叫到第 " + reachedRank + " 位";
        }
        boolean passed = entry.batch() == null && reached > entry.number();
        return passed ? "已叫了 " + called + " 户（先后不全按号码，纸质登记的按交表时间排）" : "已叫到第 " + reached + " 号";
    }
}
