package org.lanekeeper.sandbox.platform.feishu;

/**
 * A custom robot in a group.
 *
 * @param hook the secret part of its address
 * @param secret signs each message
 * @param group the group's name on the screen
 */
public record FeishuRobot(String hook, String secret, String group) {}
