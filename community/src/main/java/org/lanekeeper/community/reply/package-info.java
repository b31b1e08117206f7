/**
 * What staff say to one person (居委会回复): in the chat while the platform lets us, else with the next message and on the
 * person's page. Depends on resident, retention and sealing.
 */
package org.lanekeeper.community.reply;
