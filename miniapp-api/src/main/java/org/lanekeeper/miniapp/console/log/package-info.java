/** The log of what staff did. Depends on console and operation. */
package org.lanekeeper.miniapp.console.log;
