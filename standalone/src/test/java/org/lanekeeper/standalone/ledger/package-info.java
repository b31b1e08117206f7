/** Ledgers that were tampered with, for the verifiers to find out. */
package org.lanekeeper.standalone.ledger;
