/** One adapter a channel: words a notice, calls the platform, reads its answer. Depends on settings, cache and the WeChat clients. */
package org.lanekeeper.bot.delivery.channel;
