/** The doors of WeCom AI bots. Depends on settings, the shared parts of all doors and the community. */
package org.lanekeeper.bot.wecom.bot;
