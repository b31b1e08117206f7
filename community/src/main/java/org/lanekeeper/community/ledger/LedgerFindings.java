package org.lanekeeper.community.ledger;

import java.util.List;

/**
 * What a look through a ledger found.
 *
 * @param lines in the file
 * @param head hash of the last line that is sound, {@link Chain#ORIGIN} if there is none
 * @param accepted entries that got a number
 * @param faults the first ones, by place; those of the queue only if the chain is whole, since a broken one makes them
 *     all wrong
 */
public record LedgerFindings(long lines, String head, int accepted, List<LedgerFault> faults) {
    public boolean isWhole() {
        return faults.isEmpty();
    }
}
