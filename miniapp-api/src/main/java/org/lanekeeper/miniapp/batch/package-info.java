/** Batches: preview, drawing, the sums that have to balance. Depends on access, operation, problem, relay and retry. */
package org.lanekeeper.miniapp.batch;
