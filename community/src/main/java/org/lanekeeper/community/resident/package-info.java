/** Residents as their messaging platforms know them: identity, binding to a household, what may be sent to them. Depends on household. */
package org.lanekeeper.community.resident;
