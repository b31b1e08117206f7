/** The log of what staff did. Depends on console. */
package org.lanekeeper.miniapp.console.log;
