package org.lanekeeper.sandbox.platform.ground;

import java.time.Clock;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.template.Consents;
import org.lanekeeper.sandbox.platform.template.Notices;
import org.lanekeeper.sandbox.platform.template.Templates;
import org.lanekeeper.sandbox.platform.token.AccessTokens;
import org.lanekeeper.sandbox.platform.webhook.Deliveries;

/**
 * What official accounts and mini-programs have in common.
 *
 * @param sent what was accepted for delivery
 * @param chat what people said, and what they were answered
 */
public record Ground(
        Clock clock,
        AccessTokens tokens,
        Templates templates,
        Consents consents,
        Notices notices,
        Deliveries deliveries,
        Journal sent,
        Journal chat) {}
