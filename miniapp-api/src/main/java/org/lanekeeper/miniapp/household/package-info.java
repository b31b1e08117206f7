/** The roster file, in and out. Depends on access, operation and problem. */
package org.lanekeeper.miniapp.household;
