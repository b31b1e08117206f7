package org.lanekeeper.sandbox.platform.wecom;

import java.net.URI;

/**
 * An application of a corporation.
 *
 * @param url where its messages are pushed
 * @param name on the screen
 */
public record WecomApp(String agentId, String corpId, String token, String encodingAesKey, URI url, String name) {}
