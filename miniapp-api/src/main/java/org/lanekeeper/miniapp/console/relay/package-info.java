/** Relays: laying them down, watching the queue, looking into entries. Depends on console, operation, problem, qr, relay, retry and site. */
package org.lanekeeper.miniapp.console.relay;
