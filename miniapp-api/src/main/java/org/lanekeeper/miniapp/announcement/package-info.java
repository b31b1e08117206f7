/** Announcements: written, approved, planned, sent, watched; logged. Depends on access, operation, problem and retry. */
package org.lanekeeper.miniapp.announcement;
