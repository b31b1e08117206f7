/** Residents who sign up all at once, come again when they are not heard, and remember what they were answered. */
package org.lanekeeper.standalone.survival.crowd;
