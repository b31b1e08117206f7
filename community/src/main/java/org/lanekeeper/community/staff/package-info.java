/** People who work for a committee: accounts, access tokens, the log of what they did. Depends on nothing. */
package org.lanekeeper.community.staff;
