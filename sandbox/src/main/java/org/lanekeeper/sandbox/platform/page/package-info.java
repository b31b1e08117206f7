/** The simulated chat in the browser. */
package org.lanekeeper.sandbox.platform.page;
