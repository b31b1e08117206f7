/** How much personal data was deleted because its time was over. Depends on nothing. */
package org.lanekeeper.community.retention;
