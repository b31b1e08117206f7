/**
 * Talks with the staff (人工): what a person and the bot said before and since, who of the staff answers, and what they
 * answered. Depends on reply, resident, retention, sealing and staff.
 */
package org.lanekeeper.community.inbox;
