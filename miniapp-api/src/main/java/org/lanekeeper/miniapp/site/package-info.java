/** What is true of this installation as a whole: its public address, its clock, what stands before it. Depends on nothing here. */
package org.lanekeeper.miniapp.site;
