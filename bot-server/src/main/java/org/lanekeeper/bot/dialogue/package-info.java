/** What residents say and what they are answered, whichever platform carries it. Depends on settings, recent and the community. */
package org.lanekeeper.bot.dialogue;
