/** The page on which a resident reads what staff replied. Depends on access and site. */
package org.lanekeeper.miniapp.reply;
