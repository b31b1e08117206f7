/** The committee's people and their passwords. Depends on access, console, problem, retry and staff. */
package org.lanekeeper.miniapp.console.staff;
