/**
 * Short tips for residents: health, fire, fraud, gas, the elderly. A committee's library, its calendar, whom each reached.
 * Depends on announcement and notice.
 */
package org.lanekeeper.community.tip;
