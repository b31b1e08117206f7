/** Describes the interface for programs; shown in the trial. Depends on nothing here. */
package org.lanekeeper.miniapp.openapi;
