/** What the relay queue must live through: each experiment kills, stops, cuts or floods something in the middle of a rush. */
package org.lanekeeper.standalone.survival;
