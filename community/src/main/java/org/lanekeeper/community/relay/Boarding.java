package org.lanekeeper.community.relay;

import java.util.List;

/** The joins of one relay that share a transaction. */
@FunctionalInterface
interface Boarding {
    /**
     * Asked as late as can be, when the relay's row is locked, so that whoever came while it was waited for goes along.
     *
     * @return all of them, those who were there before first
     */
    List<Join> joins();
}
