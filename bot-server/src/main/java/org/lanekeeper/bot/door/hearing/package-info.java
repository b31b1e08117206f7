/** What was heard, on whichever platform, and who answers it. Depends on the dialogue and the community. */
package org.lanekeeper.bot.door.hearing;
