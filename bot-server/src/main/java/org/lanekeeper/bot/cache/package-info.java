/** What nodes share through Redis and may lose: everything goes on without it. Depends on nothing. */
package org.lanekeeper.bot.cache;
