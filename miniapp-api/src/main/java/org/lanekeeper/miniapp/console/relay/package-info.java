/** Relays: laying them down, watching the queue, looking into entries. Depends on console, problem, qr, relay, retry and site. */
package org.lanekeeper.miniapp.console.relay;
