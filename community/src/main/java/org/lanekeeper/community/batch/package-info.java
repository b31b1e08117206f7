/**
 * Batches: the next in order are called, with vouchers, times and notices; what is not collected goes to the next, and
 * the sums balance. Depends on committee, household, moment, relay, voucher, notice, ledger and staff.
 */
package org.lanekeeper.community.batch;
