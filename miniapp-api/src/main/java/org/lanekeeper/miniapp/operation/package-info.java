/** What staff do is done and logged in one, under names that never change. Depends on nothing here. */
package org.lanekeeper.miniapp.operation;
