/** Words that go to a platform by a call of ours instead of an answer to its call. Depends on settings. */
package org.lanekeeper.bot.door.reply;
