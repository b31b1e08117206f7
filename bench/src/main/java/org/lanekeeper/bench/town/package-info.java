/** A committee of made-up households, laid into the database directly, and the requests they send. Depends on load. */
package org.lanekeeper.bench.town;
