/** Relays: laying them down, watching the queue, looking into entries. Depends on console. */
package org.lanekeeper.miniapp.console.relay;
