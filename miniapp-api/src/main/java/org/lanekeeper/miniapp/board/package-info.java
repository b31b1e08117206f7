/** The public board of a relay (公示): all numbers in order, masked. Depends on site. */
package org.lanekeeper.miniapp.board;
