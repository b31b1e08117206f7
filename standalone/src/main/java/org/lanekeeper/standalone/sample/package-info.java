/** The synthetic committee that the trial begins with. */
package org.lanekeeper.standalone.sample;
