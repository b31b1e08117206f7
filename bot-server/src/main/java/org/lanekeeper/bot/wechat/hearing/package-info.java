/** Turns what arrives on an account into what the dialogue hears. Depends on settings, message and the dialogue. */
package org.lanekeeper.bot.wechat.hearing;
