package org.lanekeeper.sandbox.platform.dingtalk;

import java.net.URI;
import java.util.List;
import org.lanekeeper.sandbox.platform.talk.Group;

/**
 * The robot of an application.
 *
 * @param name in the paths of {@code /sim}
 * @param appKey asks for tokens; the robot's code as well
 * @param secret signs what is pushed
 * @param url where its messages are pushed
 * @param title on the screen
 * @param groups of which it is a member
 */
public record DingtalkApp(String name, String appKey, String secret, URI url, String title, List<Group> groups) {
    public DingtalkApp {
        groups = List.copyOf(groups);
    }
}
