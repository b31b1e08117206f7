/**
 * The doors at which WeChat knocks: who is let in, and what is answered. Depends on settings, the shared parts of all
 * doors, message, hearing and the community.
 */
package org.lanekeeper.bot.wechat.webhook;
