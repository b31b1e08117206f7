/**
 * Relays of a group chat: what a pasted text says, what staff do with its rows, what is posted back. Depends on access,
 * operation, problem and site.
 */
package org.lanekeeper.miniapp.pasted;
