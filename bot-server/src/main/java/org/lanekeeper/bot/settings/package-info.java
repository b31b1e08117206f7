/** What an operator configures: platform accounts, robots, the text message gateway. Depends on nothing. */
package org.lanekeeper.bot.settings;
