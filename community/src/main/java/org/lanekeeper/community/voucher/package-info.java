/** Vouchers: who may buy, redeemed once. Depends on address only. */
package org.lanekeeper.community.voucher;
