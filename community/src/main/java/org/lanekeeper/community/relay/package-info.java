/** Sign-up relays (接龙): numbers in order of acceptance, one valid entry a household. Depends on household, ledger, notice, patience, staff and wording. */
package org.lanekeeper.community.relay;
