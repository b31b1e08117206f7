/**
 * The doors at which WeChat knocks: who is let in, and what is answered. Depends on settings, cipher, message, once,
 * hearing, the words of the dialogue and the community.
 */
package org.lanekeeper.bot.wechat.webhook;
