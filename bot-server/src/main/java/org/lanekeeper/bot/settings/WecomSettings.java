package org.lanekeeper.bot.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * WeCom (企业微信): applications and AI bots, which are written to, and group robots, which only write.
 *
 * @param robot group robots
 * @param app applications of a corporation
 * @param bot AI bots
 * @param customer members whose customer groups are written to
 * @param perMinute messages a group robot may send in any minute; the platform's limit is 20
 */
@ConfigurationProperties("lanekeeper.wecom")
public record WecomSettings(
        @DefaultValue List<Robot> robot,
        @DefaultValue List<WecomApp> app,
        @DefaultValue List<WecomBot> bot,
        @DefaultValue List<WecomCustomer> customer,
        @DefaultValue("20") int perMinute) {
    /**
     * One group robot.
     *
     * @param name by which the committees' group chats refer to it
     * @param webhook its secret address
     * @param committees names of those that may use it; may be empty where there is only one
     */
    public record Robot(
            String name, String webhook, @DefaultValue List<String> committees) {
        /** Without the secret address. */
        @Override
        public String toString() {
            return "Robot[" + name + "]";
        }
    }

    public Optional<WecomCustomer> customerNamed(String name) {
        return customer.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public Optional<WecomApp> appWithId(String agentId) {
        return app.stream().filter(one -> one.agentId().equals(agentId)).findFirst();
    }

    public Optional<Robot> named(String name) {
        return robot.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
