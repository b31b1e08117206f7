/** The plan of the compound on the wall: which doors have been called. Depends on console. */
package org.lanekeeper.miniapp.console.plan;
