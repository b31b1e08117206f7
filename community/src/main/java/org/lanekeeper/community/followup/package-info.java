/** Rentals, firms, returnees and tip-offs that the committee follows up, and how a visitor fits the registers. Depends on address, committee, document, household, privacy, retention, sealing, staff and visit. */
package org.lanekeeper.community.followup;
