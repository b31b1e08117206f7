package org.lanekeeper.bot.settings;

/** The server was to start with the trial's secrets, though this is no trial. */
final class TrialSecretsException extends RuntimeException {
    TrialSecretsException() {
        super("正式运行不能使用试用密钥：请换掉配置里的 trial 密钥和令牌，或者用 trial 配置启动。"
                + " Trial secrets are configured outside the profile 'trial'.");
    }
}
