/** Households of the roster: importing, finding by address. Depends on address and committee. */
package org.lanekeeper.community.household;
