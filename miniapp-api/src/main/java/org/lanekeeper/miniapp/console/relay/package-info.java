/** Relays: laying them down, watching the queue, looking into entries. Depends on batch, block, console, operation, problem, qr, relay, retry, site and voucher. */
package org.lanekeeper.miniapp.console.relay;
