/** The doors at which WeChat knocks: who is let in, and what is answered. Depends on the packages beside it. */
package org.lanekeeper.bot.wechat.webhook;
