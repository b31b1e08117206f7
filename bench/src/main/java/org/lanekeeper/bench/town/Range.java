package org.lanekeeper.bench.town;

/**
 * Some of the households, by index.
 *
 * @param from the first
 * @param end behind the last
 */
public record Range(int from, int end) {}
