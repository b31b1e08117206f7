/** The public board of a relay (公示): all numbers in order, masked. Depends on relay and site. */
package org.lanekeeper.miniapp.board;
