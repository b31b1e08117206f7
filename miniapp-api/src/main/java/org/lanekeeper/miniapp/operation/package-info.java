/** What staff do is done and logged in one. Depends on nothing here. */
package org.lanekeeper.miniapp.operation;
