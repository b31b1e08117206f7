/** Batches: the next N households in order are called, with vouchers and notices. Depends on relay, voucher, notice, ledger and staff. */
package org.lanekeeper.community.batch;
