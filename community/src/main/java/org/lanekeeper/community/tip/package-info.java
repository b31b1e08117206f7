/** Short tips for residents: health, fire, fraud, gas, the elderly. Depends on nothing. */
package org.lanekeeper.community.tip;
