/** Numbers by which people and vehicles are known, as published rules write them. Depends on nothing. */
package org.lanekeeper.community.document;
