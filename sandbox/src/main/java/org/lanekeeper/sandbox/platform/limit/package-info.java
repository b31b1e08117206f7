/** Counting: so many a day, so many a minute, and memories that do not grow without end. */
package org.lanekeeper.sandbox.platform.limit;
