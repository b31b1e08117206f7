/** What all platforms of one owner stand on. */
package org.lanekeeper.sandbox.platform.ground;
