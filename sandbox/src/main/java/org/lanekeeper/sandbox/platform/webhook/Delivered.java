package org.lanekeeper.sandbox.platform.webhook;

import java.util.List;

/**
 * How a delivery went.
 *
 * @param attempts how often the webhook was called
 * @param reply what the person sees in the end
 * @param all what each attempt brought, in order of their start
 */
public record Delivered(int attempts, Reply reply, List<Reply> all) {}
