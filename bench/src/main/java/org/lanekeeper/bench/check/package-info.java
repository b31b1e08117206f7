/** Keeps what was answered, apart from the software, and compares. Depends on load and town. */
package org.lanekeeper.bench.check;
