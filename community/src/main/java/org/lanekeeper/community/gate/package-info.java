/** The gates of compounds and the posters that hang there. Depends on sealing. */
package org.lanekeeper.community.gate;
