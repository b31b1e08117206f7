/** The roster: searching it, importing it, correcting a household. Depends on block, console, household, operation and problem. */
package org.lanekeeper.miniapp.console.roster;
