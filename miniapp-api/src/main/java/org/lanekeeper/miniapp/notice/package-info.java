/** The call list and the group chats. Depends on access, batch, operation and problem. */
package org.lanekeeper.miniapp.notice;
