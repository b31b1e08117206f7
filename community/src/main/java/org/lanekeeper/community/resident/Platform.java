package org.lanekeeper.community.resident;

/** A messaging platform on which a resident has an identity. */
public enum Platform {
    /** WeChat official account (公众号); the identity is its openid. */
    MP("公众号"),
    /** WeChat mini-program (小程序); the identity is its openid. */
    MINIAPP("小程序"),
    /** Application of a WeCom corporation (企业微信应用); the identity is its userid. */
    WECOM_APP("企业微信应用"),
    /** AI bot of WeCom (企业微信智能机器人), alone or in a group; the identity is the userid that the bot is told. */
    WECOM_BOT("企业微信智能机器人"),
    /** Robot of a DingTalk application (钉钉机器人), alone or in a group; the identity is the staff id, else the sender id. */
    DINGTALK("钉钉机器人"),
    /** Robot of a Feishu application (飞书机器人), alone or in a group; the identity is its open_id. */
    FEISHU("飞书机器人"),
    /** Customer group of WeCom (客户群), in which residents are with their WeChat account; a place, nobody's identity. */
    WECOM_CUSTOMER("企业微信客户群"),
    /** Ordinary WeChat group, which no program can write into; a place, nobody's identity. */
    WECHAT_GROUP("普通微信群");

    private final String label;

    Platform(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it tells us what was spoken in a voice message. */
    public boolean takesVoice() {
        return this == MP || this == DINGTALK;
    }

    /** Whether a photo that is sent there reaches the staff; WeCom's applications need a secret for it and promise none. */
    public boolean takesPhotos() {
        return this == MP || this == FEISHU;
    }

    /** Whether its people are there with their WeChat account. */
    public boolean isWechat() {
        return this == MP || this == MINIAPP;
    }

    /** Whether its robot may write into a group it was met in, without having been asked; WeCom's AI bot may not. */
    public boolean writesToGroups() {
        return this == DINGTALK || this == FEISHU;
    }

    /** Whether something can be brought into its groups, if need be by the hand of a person. */
    public boolean reachesGroups() {
        return writesToGroups() || this == WECOM_CUSTOMER || this == WECHAT_GROUP;
    }
}
