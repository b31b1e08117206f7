/** Committees, their compounds and the platform accounts that serve them. Depends on nothing. */
package org.lanekeeper.community.committee;
