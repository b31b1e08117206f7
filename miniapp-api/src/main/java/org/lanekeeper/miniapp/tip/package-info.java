/** The library of tips and its calendar; logged. Depends on access, operation and problem. */
package org.lanekeeper.miniapp.tip;
