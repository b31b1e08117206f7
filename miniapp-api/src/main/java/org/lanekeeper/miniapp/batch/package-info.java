/** Batches for programs: preview, drawing, the sums that have to balance. Depends on access, operation, problem, relay, retry. */
package org.lanekeeper.miniapp.batch;
