/** Sign-up relays (接龙): numbers in order of acceptance, one valid entry a household. Depends on household. */
package org.lanekeeper.community.relay;
