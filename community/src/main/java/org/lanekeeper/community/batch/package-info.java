/** Batches: the next N households in order are called, with vouchers and notices. Depends on relay, voucher and notice. */
package org.lanekeeper.community.batch;
