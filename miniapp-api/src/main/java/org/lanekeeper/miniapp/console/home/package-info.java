/** Signing in, and the first page: what is open and what waits for somebody. Depends on nothing here. */
package org.lanekeeper.miniapp.console.home;
