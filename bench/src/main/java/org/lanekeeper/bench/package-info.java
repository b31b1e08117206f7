/** Starts measurements: scripts/bench. Depends on scenario, process, town and report. */
package org.lanekeeper.bench;
