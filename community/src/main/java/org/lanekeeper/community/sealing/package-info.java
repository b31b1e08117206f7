/** Personal data at rest: sealed so that only the holder of the key reads it, and only where it belongs. Depends on nothing. */
package org.lanekeeper.community.sealing;
