/** Fetches pictures that people sent from the platforms that keep them. Depends on settings and the community. */
package org.lanekeeper.bot.photo;
