/** Keeps the trial's well-known secrets out of real service. Depends on nothing. */
package org.lanekeeper.community.trial;
