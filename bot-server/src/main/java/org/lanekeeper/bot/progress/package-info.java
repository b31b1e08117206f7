/** Tells groups how the relays go. Depends on settings, the words of the dialogue and the community. */
package org.lanekeeper.bot.progress;
