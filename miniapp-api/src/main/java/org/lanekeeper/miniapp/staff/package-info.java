/** Who works for the committee: adding people, their passwords, shutting accounts. Depends on access, operation, problem and retry. */
package org.lanekeeper.miniapp.staff;
