/** DingTalk's way of talking (钉钉): messages in, interfaces out. */
package org.lanekeeper.bot.dingtalk;
