/** REST for the mini-program and other programs, phone pages, the committee's console. */
package org.lanekeeper.miniapp;
