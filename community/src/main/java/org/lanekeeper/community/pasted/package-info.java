/** Relays of a group chat that somebody copied and pasted: read, compared with earlier copies, entered. Depends on address, committee, household, relay, resident and staff. */
package org.lanekeeper.community.pasted;
