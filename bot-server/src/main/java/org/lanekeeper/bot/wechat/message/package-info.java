/** What stands in a platform's message, and how an answer is written. Depends on what tells deliveries of one message. */
package org.lanekeeper.bot.wechat.message;
