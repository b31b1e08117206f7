/** The first committee and its first administrator, out of the settings of a new installation. */
package org.lanekeeper.miniapp.founding;
