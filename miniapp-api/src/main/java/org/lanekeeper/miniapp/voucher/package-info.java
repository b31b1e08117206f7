/** Vouchers: the resident's page, redeeming by program. Depends on access, operation, problem, site. */
package org.lanekeeper.miniapp.voucher;
