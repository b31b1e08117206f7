/** Households of the roster: importing, finding by address. Depends on address, committee and sheet. */
package org.lanekeeper.community.household;
