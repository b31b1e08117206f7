/** WeCom's way of talking (企业微信): applications and AI bots. */
package org.lanekeeper.bot.wecom;
