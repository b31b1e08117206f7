package org.lanekeeper.community.relay;

/**
 * How far the calls of a relay have come. Quotas by building, paper, yielding and reviews bring higher numbers forward:
 * the highest number called would tell whoever waits below it that they were passed over.
 *
 * @param households called so far and still holding their place
 * @param number up to this one all who are within the quota and go by their arrival were called; 0 for none
 * @param rank the same for the ranks of a draw; 0 without one, and before the first batch
 * @param beyondNumber somebody behind that was called already, since they count in another share or somebody before them
 *     came within the quota, or was looked into, later
 */
public record Calling(int households, int number, int rank, boolean beyondNumber) {
    /** A few characters for a column or a cell; in a draw only ranks say anything. */
    public String inWords(Relay relay) {
        if (relay.lastBatch() == 0) {
            return "还没叫号";
        }
        if (relay.drawnAt() != null) {
            return rank > 0 ? "第 " + rank + " 位" : "不全按名次";
        }
        return number > 0 ? number + " 号" : "不全按号码";
    }
}
