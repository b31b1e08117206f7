/** Relays: laying them down, watching the queue, looking into entries. Depends on batch, block, console, operation, problem, qr, relay, retry and site. */
package org.lanekeeper.miniapp.console.relay;
