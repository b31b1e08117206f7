/** Notices and their deliveries: the outbox, the choice of channel, the call list. Depends on household and resident. */
package org.lanekeeper.community.notice;
