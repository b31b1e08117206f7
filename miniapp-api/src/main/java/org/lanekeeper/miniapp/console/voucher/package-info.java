/** The counter: vouchers are checked and redeemed on any telephone. Depends on voucher. */
package org.lanekeeper.miniapp.console.voucher;
