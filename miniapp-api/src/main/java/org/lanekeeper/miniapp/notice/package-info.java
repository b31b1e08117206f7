/** The call list and the group chats, for programs. Depends on access, operation, problem. */
package org.lanekeeper.miniapp.notice;
