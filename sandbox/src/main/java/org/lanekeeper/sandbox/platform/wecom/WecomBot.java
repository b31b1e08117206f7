package org.lanekeeper.sandbox.platform.wecom;

import java.net.URI;
import java.util.List;
import org.lanekeeper.sandbox.platform.talk.Group;

/**
 * An AI bot.
 *
 * @param name by which it is mentioned
 * @param url where its messages are pushed
 * @param groups of which it is a member
 */
public record WecomBot(String botId, String name, String token, String encodingAesKey, URI url, List<Group> groups) {
    public WecomBot {
        groups = List.copyOf(groups);
    }
}
