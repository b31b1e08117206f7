/** The roster file, in and out. Depends on access, operation, problem. */
package org.lanekeeper.miniapp.household;
