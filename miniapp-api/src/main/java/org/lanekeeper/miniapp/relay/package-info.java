/** Relays and their entries: signing up, one's own standing, the committee's moves. Depends on access, answer, block, operation, problem, retry and site. */
package org.lanekeeper.miniapp.relay;
