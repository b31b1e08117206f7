/** Recognises repeated requests by their key. Depends on problem. */
package org.lanekeeper.miniapp.retry;
