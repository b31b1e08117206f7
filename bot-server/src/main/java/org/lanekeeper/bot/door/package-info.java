/**
 * What the doors of all platforms have in common. A platform is an adapter package beside this one: it checks who sent a
 * request in the platform's own way, tells {@code hearing} who said what and where, and puts the words that come back
 * into the platform's form.
 */
package org.lanekeeper.bot.door;
