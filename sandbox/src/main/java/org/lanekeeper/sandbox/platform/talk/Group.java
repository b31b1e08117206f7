package org.lanekeeper.sandbox.platform.talk;

/**
 * A group that has a robot among its members.
 *
 * @param id the platform's own name for it
 * @param name on the screen
 */
public record Group(String id, String name) {}
