package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import java.util.List;

/**
 * The draw of a relay. A rank can be computed by everybody: numbers in the ascending order of SHA-256(seed:head:number).
 *
 * @param commitment SHA-256 of the seed, public from the start
 * @param drawnAt null until drawn; so are the fields below
 * @param seed 64 hex digits
 * @param head of the ledger when it was drawn
 * @param order numbers, the first to be served first
 */
record Draw(String commitment, Instant drawnAt, String seed, String head, List<Integer> order) {}
