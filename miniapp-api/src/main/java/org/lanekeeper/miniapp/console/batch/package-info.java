/** Batches: drawing the next households and watching that the sums balance. Depends on console. */
package org.lanekeeper.miniapp.console.batch;
