/** Sends what the outbox holds: claims, paces, falls back, records. Depends on channel and the community. */
package org.lanekeeper.bot.delivery;
