/** Describes the interface for programs; shown in the trial. Depends on nothing. */
package org.lanekeeper.miniapp.openapi;
