/**
 * Relays of a group chat: pasted, looked at row by row, entered; the numbers posted back. Depends on console, pasted
 * and relay.
 */
package org.lanekeeper.miniapp.console.pasted;
