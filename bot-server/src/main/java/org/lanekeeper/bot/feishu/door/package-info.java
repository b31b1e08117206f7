/** The doors of Feishu's applications. Depends on settings, the client, the shared parts of all doors and the community. */
package org.lanekeeper.bot.feishu.door;
