/**
 * Batches: drawing the next households, watching that the sums balance, slips, carrying to the door, taking back what
 * was left. Depends on batch, block, console, operation, problem, qr, relay, retry and site.
 */
package org.lanekeeper.miniapp.console.batch;
