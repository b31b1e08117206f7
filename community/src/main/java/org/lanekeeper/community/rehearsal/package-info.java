/** Where a server rehearses before anybody may ask it: a committee that nobody sees. Knows none of the rules. */
package org.lanekeeper.community.rehearsal;
