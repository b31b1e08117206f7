/**
 * Groups of residents and leaders: linking them to buildings by a code, and what they have been told of the relays.
 * Depends on address, committee, household, ledger, notice, relay and resident.
 */
package org.lanekeeper.community.group;
