/** Tells groups how the relays go. Depends on settings and the community. */
package org.lanekeeper.bot.progress;
