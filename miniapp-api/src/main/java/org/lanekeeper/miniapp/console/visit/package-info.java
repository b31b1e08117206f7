/** Who came and who is inside, for the committee: searching, revealing, counting, taking along, and the rules. Depends on access, console, household, operation and site. */
package org.lanekeeper.miniapp.console.visit;
