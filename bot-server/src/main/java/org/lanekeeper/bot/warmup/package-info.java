/**
 * A server that has just started makes itself quick before it says that it is ready. Depends on settings, cipher and the
 * community.
 */
package org.lanekeeper.bot.warmup;
