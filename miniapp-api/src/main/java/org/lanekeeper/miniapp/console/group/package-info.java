/** The committee's groups: linking codes, robots, test messages. Depends on access, console, notice and problem. */
package org.lanekeeper.miniapp.console.group;
