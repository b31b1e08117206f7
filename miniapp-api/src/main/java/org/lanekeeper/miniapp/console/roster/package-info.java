/** The roster: searching it, importing it, correcting a household. Depends on console. */
package org.lanekeeper.miniapp.console.roster;
