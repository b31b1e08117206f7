package org.lanekeeper.sandbox.platform.journal;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One call that a platform accepted or refused.
 *
 * @param account app id, robot key or text-message account
 * @param to openid, group or phone
 * @param body the call as it came, without secrets
 * @param error code and text of a refusal, empty when accepted
 */
public record Entry(
        long sequence,
        String platform,
        String account,
        String to,
        String kind,
        JsonNode body,
        String error,
        Instant at) {}
