/** What people bring into groups by hand, and which channels do not work. Depends on access, console, notice and problem. */
package org.lanekeeper.miniapp.console.post;
