/** One effect and one answer for each message, however often and on whichever node it arrives. Depends on cache and settings. */
package org.lanekeeper.bot.door.once;
