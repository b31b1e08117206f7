/** Rentals, firms, returnees and tip-offs: who is on the lists, what is to be done today, what came of it. Depends on access, console and operation. */
package org.lanekeeper.miniapp.console.followup;
