/** Batches: preview, drawing, the sums that have to balance, what becomes of the rest. Depends on access, block, operation, problem, relay, retry and site. */
package org.lanekeeper.miniapp.batch;
