/** Times in the words of messages. Depends on nothing. */
package org.lanekeeper.community.moment;
