/** The library of tips and its calendar on the screen. Depends on access, console, problem and tip. */
package org.lanekeeper.miniapp.console.tip;
