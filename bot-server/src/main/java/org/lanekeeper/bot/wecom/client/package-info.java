/** Calls to WeCom's interfaces. Depends on settings, photo, the replies of all doors and the community. */
package org.lanekeeper.bot.wecom.client;
