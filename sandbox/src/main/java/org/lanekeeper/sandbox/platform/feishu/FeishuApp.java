package org.lanekeeper.sandbox.platform.feishu;

import java.net.URI;
import java.util.List;
import org.lanekeeper.sandbox.platform.talk.Group;

/**
 * An application with a robot.
 *
 * @param verificationToken stands inside every event
 * @param encryptKey encrypts and signs events
 * @param url where its events are pushed
 * @param name on the screen
 * @param groups of which the robot is a member
 */
public record FeishuApp(
        String appId,
        String secret,
        String verificationToken,
        String encryptKey,
        URI url,
        String name,
        List<Group> groups) {
    public FeishuApp {
        groups = List.copyOf(groups);
    }
}
