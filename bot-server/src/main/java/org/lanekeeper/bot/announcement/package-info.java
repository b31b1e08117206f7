/** Takes announcements further, and tells the tips of the calendar, on any node. Depends on the community. */
package org.lanekeeper.bot.announcement;
