/** The stall and the telephone: a line typed, a number on a slip. Depends on console, desk, problem and qr. */
package org.lanekeeper.miniapp.console.stall;
