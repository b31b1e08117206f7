/** Holds what people were answered against what the software has kept. */
package org.lanekeeper.standalone.survival.check;
