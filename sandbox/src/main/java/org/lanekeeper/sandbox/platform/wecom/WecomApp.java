package org.lanekeeper.sandbox.platform.wecom;

import java.net.URI;

/**
 * An application of a corporation.
 *
 * @param secret by which it asks for tokens
 * @param url where its messages are pushed
 * @param name on the screen
 */
public record WecomApp(
        String agentId, String corpId, String token, String encodingAesKey, String secret, URI url, String name) {}
