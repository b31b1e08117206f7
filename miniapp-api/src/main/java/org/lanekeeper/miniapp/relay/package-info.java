/** Relays and their entries for programs: signing up, one's own standing, the committee's moves. Depends on access, operation, problem, retry, site. */
package org.lanekeeper.miniapp.relay;
