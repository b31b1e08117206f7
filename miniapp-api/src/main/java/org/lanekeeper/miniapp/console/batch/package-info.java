/** Batches: drawing the next households and watching that the sums balance. Depends on batch, console and retry. */
package org.lanekeeper.miniapp.console.batch;
