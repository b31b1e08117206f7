/** Sign-up sheets that hung in a lobby: read, checked row by row, entered in row order. Depends on address, committee, household, relay, sheet and staff. */
package org.lanekeeper.community.paper;
