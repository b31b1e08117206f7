package org.lanekeeper.community.resident;

/** A messaging platform on which a resident has an identity. */
public enum Platform {
    /** WeChat official account (公众号); the identity is its openid. */
    MP,
    /** WeChat mini-program (小程序); the identity is its openid. */
    MINIAPP
}
