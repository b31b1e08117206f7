/** The messaging platforms as the product meets them: one loopback port that refuses, limits, signs and retries like the real ones. */
package org.lanekeeper.sandbox.platform;
