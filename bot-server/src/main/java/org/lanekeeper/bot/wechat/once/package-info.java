/** One effect and one answer for each message, however often and on whichever node it arrives. Depends on cache, settings, message. */
package org.lanekeeper.bot.wechat.once;
