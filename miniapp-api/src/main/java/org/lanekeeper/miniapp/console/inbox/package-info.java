/** The inbox: who asked for staff, the whole talk, a field for the answer. Depends on console, inbox and problem. */
package org.lanekeeper.miniapp.console.inbox;
