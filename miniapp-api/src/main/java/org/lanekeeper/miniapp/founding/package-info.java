/** The first committee and its first administrator, out of the settings of a new installation. Depends on nothing here. */
package org.lanekeeper.miniapp.founding;
