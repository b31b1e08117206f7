package org.lanekeeper.bot.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Robots in WeCom groups.
 *
 * @param perMinute messages a robot may send in any minute; the platform's limit is 20
 */
@ConfigurationProperties("lanekeeper.wecom")
public record WecomSettings(
        @DefaultValue List<Robot> robot, @DefaultValue("20") int perMinute) {
    /**
     * One robot.
     *
     * @param name by which the committee's group chats refer to it
     * @param webhook its secret address
     */
    public record Robot(String name, String webhook) {
        /** Without the secret address. */
        @Override
        public String toString() {
            return "Robot[" + name + "]";
        }
    }

    public Optional<Robot> named(String name) {
        return robot.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
