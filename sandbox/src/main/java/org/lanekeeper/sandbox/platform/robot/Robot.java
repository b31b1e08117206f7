package org.lanekeeper.sandbox.platform.robot;

/**
 * A robot in a group.
 *
 * @param key the secret part of its address
 * @param group the group's name on the screen
 */
public record Robot(String key, String group) {}
