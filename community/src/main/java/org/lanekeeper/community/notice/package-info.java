/**
 * Notices and their deliveries: the outbox, the choice of channel, the call list. Depends on household, resident and
 * retention.
 */
package org.lanekeeper.community.notice;
