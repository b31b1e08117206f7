/** WeChat's way of talking: webhooks in, interfaces out. */
package org.lanekeeper.bot.wechat;
