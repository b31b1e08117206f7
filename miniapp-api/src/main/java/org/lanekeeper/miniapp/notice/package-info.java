/** The call list and the group chats. Depends on access, batch, block, operation and problem. */
package org.lanekeeper.miniapp.notice;
