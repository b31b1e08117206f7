/** The doors of DingTalk's robots. Depends on settings, the shared parts of all doors and the community. */
package org.lanekeeper.bot.dingtalk.door;
