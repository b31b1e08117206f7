/** What is true of this installation as a whole: its public address, the ban on trial secrets. Depends on nothing. */
package org.lanekeeper.miniapp.site;
