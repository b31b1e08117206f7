package org.lanekeeper.sandbox.platform.sms;

/** What may come of a text message once it was taken. */
public record Aftermath(Reports reports, Replies replies) {}
