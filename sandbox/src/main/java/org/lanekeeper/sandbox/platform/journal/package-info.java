/** What the platforms accepted and what they refused, kept for looking at. */
package org.lanekeeper.sandbox.platform.journal;
