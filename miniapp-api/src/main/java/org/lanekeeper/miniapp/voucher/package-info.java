/** Vouchers: the resident's page, redeeming. Depends on access, operation, problem, qr and site. */
package org.lanekeeper.miniapp.voucher;
