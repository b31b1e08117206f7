package org.lanekeeper.bot.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * DingTalk (钉钉): robots of applications, which are written to, and custom robots, which only write.
 *
 * @param robot custom robots
 * @param app robots of applications
 * @param perMinute messages into one group in any minute; the platform's limit is 20, and a robot that sends more is shut
 *     out for ten minutes
 */
@ConfigurationProperties("lanekeeper.dingtalk")
public record DingtalkSettings(
        @DefaultValue List<Robot> robot,
        @DefaultValue List<App> app,
        @DefaultValue("20") int perMinute) {
    /**
     * The robot of one application.
     *
     * @param name of our own choice, which stands in its address here
     * @param appKey the application's key, and its robot's code
     * @param secret the application's: signs what the platform sends
     * @param sessionHost what every address for an answer begins with; others are not called
     * @param apiHost where its interfaces are called
     */
    public record App(
            String name,
            @DefaultValue("") String appKey,
            String secret,
            @DefaultValue("https://oapi.dingtalk.com") String sessionHost,
            @DefaultValue("https://api.dingtalk.com") String apiHost) {
        public App {
            Needed.texts("a DingTalk robot needs name and secret", name, secret);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "DingtalkApp[" + name + "]";
        }
    }

    /**
     * One custom robot.
     *
     * @param name by which the committees' group chats refer to it
     * @param webhook its secret address
     * @param secret signs each message; empty where the robot was set up without
     * @param committees names of those that may use it; may be empty where there is only one
     */
    public record Robot(
            String name,
            String webhook,
            @DefaultValue("") String secret,
            @DefaultValue List<String> committees) {
        /** Without the secrets. */
        @Override
        public String toString() {
            return "DingtalkRobot[" + name + "]";
        }
    }

    public Optional<Robot> named(String name) {
        return robot.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public Optional<App> appNamed(String name) {
        return app.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
