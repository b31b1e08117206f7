package org.lanekeeper.miniapp.notice;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The robots of the chat server that only write, as far as they concern the console: their names and whose they are. Their
 * secret addresses are not read here.
 */
@ConfigurationProperties("lanekeeper")
record RobotSettings(
        @DefaultValue Kind wecom,
        @DefaultValue Kind dingtalk,
        @DefaultValue Kind feishu) {
    /**
     * What may write on one platform.
     *
     * @param customer members of WeCom whose customer groups are written to
     */
    record Kind(
            @DefaultValue List<Robot> robot, @DefaultValue List<Robot> customer) {}

    /**
     * @param name the same as for the chat server
     * @param committees names of those that may use it; may be empty where there is only one
     */
    record Robot(String name, @DefaultValue List<String> committees) {}

    List<Robot> customers() {
        return wecom.customer();
    }

    List<Robot> all() {
        return Stream.of(wecom, dingtalk, feishu)
                .flatMap(kind -> kind.robot().stream())
                .toList();
    }
}
