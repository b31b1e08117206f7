/** How personal data is shown in public. Depends on nothing. */
package org.lanekeeper.community.privacy;
