/** Access tokens with their real life, change-over and daily limits. */
package org.lanekeeper.sandbox.platform.token;
