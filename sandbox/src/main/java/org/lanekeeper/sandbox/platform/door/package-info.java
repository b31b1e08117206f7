/** The side that the product calls: armed faults, refusals and their codes are handled alike for all platforms. */
package org.lanekeeper.sandbox.platform.door;
