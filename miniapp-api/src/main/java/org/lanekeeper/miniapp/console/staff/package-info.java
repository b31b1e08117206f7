/** The committee's people and their passwords. Depends on console, staff, retry. */
package org.lanekeeper.miniapp.console.staff;
