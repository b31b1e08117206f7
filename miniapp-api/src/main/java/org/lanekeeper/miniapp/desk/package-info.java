/** What staff take in for people: at the stall, on the telephone, from paper. Depends on access, operation, problem, relay, retry and site. */
package org.lanekeeper.miniapp.desk;
