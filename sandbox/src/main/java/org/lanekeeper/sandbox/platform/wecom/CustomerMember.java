package org.lanekeeper.sandbox.platform.wecom;

import java.util.List;
import org.lanekeeper.sandbox.platform.talk.Group;

/**
 * A member who owns customer groups.
 *
 * @param secret of the application that may write to customers
 * @param userid of the member
 * @param groups by their chat ids
 */
public record CustomerMember(String corpId, String secret, String userid, List<Group> groups) {}
