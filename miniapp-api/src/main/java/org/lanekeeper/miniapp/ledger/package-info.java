/** The ledger (账本) for everybody: download, head, the page that verifies it. Depends on problem. */
package org.lanekeeper.miniapp.ledger;
