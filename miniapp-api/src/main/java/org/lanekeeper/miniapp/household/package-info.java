/** The roster file, in and out. Depends on access, block, operation and problem. */
package org.lanekeeper.miniapp.household;
