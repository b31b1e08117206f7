/** The call list, worked by one person at a time. Depends on block, console, notice and problem. */
package org.lanekeeper.miniapp.console.call;
