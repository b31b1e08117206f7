package org.lanekeeper.community.notice;

/**
 * A group chat that hears who was called.
 *
 * @param robot its name in the settings
 */
public record GroupChat(long id, long committeeId, String name, String robot) {}
