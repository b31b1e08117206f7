/** Text messages: providers, what they report, what is sent back. Depends on channel, dialogue, report, settings and the community. */
package org.lanekeeper.bot.delivery.sms;
