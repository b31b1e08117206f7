/** Talks with residents who asked for staff, logged. Depends on operation and problem. */
package org.lanekeeper.miniapp.inbox;
