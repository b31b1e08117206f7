package org.lanekeeper.community.batch;

import java.time.Instant;

/** The time at which one household comes. */
public record Slot(Instant from, Instant until) {}
