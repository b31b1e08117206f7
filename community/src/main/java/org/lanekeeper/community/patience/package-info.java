/** Waiting out what passes. */
package org.lanekeeper.community.patience;
