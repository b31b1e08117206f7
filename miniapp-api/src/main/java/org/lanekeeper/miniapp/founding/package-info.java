/** The first committee and its first administrator, out of the settings of a new installation. Depends on no other feature. */
package org.lanekeeper.miniapp.founding;
