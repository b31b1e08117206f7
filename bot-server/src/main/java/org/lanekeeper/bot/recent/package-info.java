/** What people and the bot said to each other lately, in case staff are asked for, and how often they asked about others. Depends on cache, settings and the community. */
package org.lanekeeper.bot.recent;
