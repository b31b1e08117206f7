/** The guard's telephone: who comes to a gate, what is decided about them, and hand-over between shifts. Depends on access, problem, retry and site. */
package org.lanekeeper.miniapp.guard;
