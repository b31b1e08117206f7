package org.lanekeeper.sandbox.platform.token;

/** Who may ask for tokens: an official account or a mini-program. */
public record AppAccount(String appId, String secret) {}
