/** The chat server as it ships, with an endpoint beside its webhooks that does nothing. Apart from the other server's, which looks for endpoints in its own package. */
package org.lanekeeper.bench.webhook;
