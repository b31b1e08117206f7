/** Recognises repeated requests by their Idempotency-Key. Depends on problem. */
package org.lanekeeper.miniapp.retry;
