package org.lanekeeper.sandbox.platform.dingtalk;

/**
 * A custom robot in a group.
 *
 * @param accessToken the secret part of its address
 * @param secret signs each message
 * @param group the group's name on the screen
 */
public record DingtalkRobot(String accessToken, String secret, String group) {}
