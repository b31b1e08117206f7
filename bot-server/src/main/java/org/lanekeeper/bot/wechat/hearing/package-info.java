/**
 * Turns what arrives on an account into what the dialogue hears. Depends on settings, message, the dialogue and the
 * community.
 */
package org.lanekeeper.bot.wechat.hearing;
