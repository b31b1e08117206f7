/** Relays of a group chat that somebody copied and pasted: read, compared with earlier copies, entered. Depends on address, household, relay, staff. */
package org.lanekeeper.community.pasted;
