/** The parts of an installation as processes of their own, and what can be done to them. */
package org.lanekeeper.standalone.survival.town;
