/**
 * Announcements on the screen: form, preview, approval, plan, sums as they move. Depends on access, announcement, console,
 * problem and retry.
 */
package org.lanekeeper.miniapp.console.announcement;
