/** Group robots of the office messenger: length and rate limits. */
package org.lanekeeper.sandbox.platform.robot;
