/** The counter: vouchers are checked and redeemed on any telephone. Depends on console. */
package org.lanekeeper.miniapp.console.voucher;
