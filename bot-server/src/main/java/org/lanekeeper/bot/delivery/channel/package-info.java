/**
 * One adapter a channel: words a notice, calls the platform, reads its answer. Depends on settings, cache, the WeChat
 * clients, the words of the dialogue and the community.
 */
package org.lanekeeper.bot.delivery.channel;
