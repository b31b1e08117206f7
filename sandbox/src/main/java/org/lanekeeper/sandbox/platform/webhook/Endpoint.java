package org.lanekeeper.sandbox.platform.webhook;

import java.net.URI;

/**
 * Where and how the messages of an account are pushed.
 *
 * @param originalId the account's own name in messages ({@code gh_…})
 * @param encodingAesKey 43 characters; unused in plain mode
 */
public record Endpoint(String appId, String originalId, String token, String encodingAesKey, PushMode mode, URI url) {}
