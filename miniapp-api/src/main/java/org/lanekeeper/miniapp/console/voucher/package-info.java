/** The counter: vouchers are checked, paid and redeemed on any telephone, and the goods counted. Depends on batch, console and voucher. */
package org.lanekeeper.miniapp.console.voucher;
