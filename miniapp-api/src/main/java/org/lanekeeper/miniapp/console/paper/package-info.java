/** Lobby sheets: typed off or uploaded, looked at row by row, entered. Depends on console, desk and household. */
package org.lanekeeper.miniapp.console.paper;
