/** Text messages: providers and what they report. Depends on channel, settings and the community. */
package org.lanekeeper.bot.delivery.sms;
