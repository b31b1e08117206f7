/** What stands in a platform's message, and how an answer is written. Depends on nothing. */
package org.lanekeeper.bot.wechat.message;
