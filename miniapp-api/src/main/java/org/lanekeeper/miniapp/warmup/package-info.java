/** A server that has just started makes itself quick before it says that it is ready. Depends on access. */
package org.lanekeeper.miniapp.warmup;
