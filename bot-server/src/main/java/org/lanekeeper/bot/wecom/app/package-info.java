/** The doors of WeCom applications. Depends on settings, the shared parts of all doors, the client, WeChat's message form and the community. */
package org.lanekeeper.bot.wecom.app;
