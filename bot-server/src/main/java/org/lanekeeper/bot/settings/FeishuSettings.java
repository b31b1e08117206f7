package org.lanekeeper.bot.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Feishu (飞书): applications with a robot, which are written to, and custom robots, which only write.
 *
 * @param robot custom robots
 * @param app applications
 * @param perMinute messages into one group in any minute; the platform's limit is 100
 * @param perSecond the same in any second; the platform's limit is 5
 */
@ConfigurationProperties("lanekeeper.feishu")
public record FeishuSettings(
        @DefaultValue List<Robot> robot,
        @DefaultValue List<App> app,
        @DefaultValue("100") int perMinute,
        @DefaultValue("5") int perSecond) {
    /**
     * One application.
     *
     * @param secret asks for access tokens
     * @param verificationToken stands inside each event
     * @param encryptKey encrypts and signs events; we take none without
     * @param previousEncryptKey the one before a change of key
     * @param apiHost where its interfaces are called
     */
    public record App(
            String appId,
            String secret,
            String verificationToken,
            String encryptKey,
            @DefaultValue("") String previousEncryptKey,
            @DefaultValue("https://open.feishu.cn") String apiHost) {
        public App {
            Needed.texts(
                    "a Feishu application needs app-id, secret, verification-token and encrypt-key",
                    appId,
                    secret,
                    verificationToken,
                    encryptKey);
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "FeishuApp[" + appId + "]";
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
            return "FeishuRobot[" + name + "]";
        }
    }

    public Optional<Robot> named(String name) {
        return robot.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public Optional<App> appWithId(String appId) {
        return app.stream().filter(one -> one.appId().equals(appId)).findFirst();
    }
}
