/**
 * What staff write to an audience of their choice: placeholders, approval, plan, sums, pausing, and who wants none of it.
 * Depends on address, household, notice and resident.
 */
package org.lanekeeper.community.announcement;
