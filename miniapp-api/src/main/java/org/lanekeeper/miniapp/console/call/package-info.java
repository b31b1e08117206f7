/** The call list, worked by one person at a time. Depends on console. */
package org.lanekeeper.miniapp.console.call;
