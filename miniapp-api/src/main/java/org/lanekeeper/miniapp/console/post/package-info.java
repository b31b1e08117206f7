/** What people bring into groups by hand, and which channels do not work. Depends on access, console and notice. */
package org.lanekeeper.miniapp.console.post;
