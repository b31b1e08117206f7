/** The server under load: the mini-program interface with two rivals of its sign-up behind the same security. */
package org.lanekeeper.bench.server;
