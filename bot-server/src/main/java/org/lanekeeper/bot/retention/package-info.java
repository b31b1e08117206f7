/** Deletes what is kept about people when its time is over. Depends on the community. */
package org.lanekeeper.bot.retention;
