/** Signing in, and the first page: what is open and what waits for somebody. Depends on block. */
package org.lanekeeper.miniapp.console.home;
