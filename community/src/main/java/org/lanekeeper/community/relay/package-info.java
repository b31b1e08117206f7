/** Sign-up relays (接龙): numbers in order of acceptance, one valid entry a household. Depends on household, ledger and staff. */
package org.lanekeeper.community.relay;
