/** A visitor's signed pass, which a guard's telephone checks without a network. Depends on sealing. */
package org.lanekeeper.community.pass;
