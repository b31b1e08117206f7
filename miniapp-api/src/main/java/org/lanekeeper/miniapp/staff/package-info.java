/** Who works for the committee: adding people, their passwords, shutting accounts. Depends on access, operation, problem, retry. */
package org.lanekeeper.miniapp.staff;
