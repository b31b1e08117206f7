/** The public ledger (账本) of a relay: one chain of hashed lines, its receipts and its verification. Depends on nothing. */
package org.lanekeeper.community.ledger;
