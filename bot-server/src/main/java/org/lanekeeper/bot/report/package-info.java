/** What platforms report of messages they took. Depends on the community. */
package org.lanekeeper.bot.report;
