/** A cheap HTTP client that makes load: closed loop, constant arrival rate, or all at one instant. */
package org.lanekeeper.bench.load;
