/** Lobby sheets: typed off or uploaded, looked at row by row, entered. Depends on console, desk, household and problem. */
package org.lanekeeper.miniapp.console.paper;
