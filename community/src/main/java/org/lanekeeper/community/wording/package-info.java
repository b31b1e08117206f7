/** Looks at what people write and others will see. Asks a person, never refuses. Depends on nothing. */
package org.lanekeeper.community.wording;
