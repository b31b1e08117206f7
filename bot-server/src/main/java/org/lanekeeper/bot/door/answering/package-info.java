/** Words in time for every message, whichever platform it came from. Depends on once, the requests, settings and the dialogue. */
package org.lanekeeper.bot.door.answering;
