/** Calls to DingTalk's interfaces. Depends on settings and the replies of all doors. */
package org.lanekeeper.bot.dingtalk.client;
