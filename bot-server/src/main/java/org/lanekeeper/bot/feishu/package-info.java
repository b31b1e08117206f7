/** Feishu's way of talking (飞书): events in, interfaces out. */
package org.lanekeeper.bot.feishu;
