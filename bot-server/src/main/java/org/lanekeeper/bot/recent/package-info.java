/** What people and the bot said to each other lately, in case staff are asked for. Depends on cache and the community. */
package org.lanekeeper.bot.recent;
