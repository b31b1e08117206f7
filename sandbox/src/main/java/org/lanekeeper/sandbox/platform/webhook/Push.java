package org.lanekeeper.sandbox.platform.webhook;

import java.net.http.HttpRequest;

/** One thing that a platform pushes to a webhook, in the platform's own form. */
public interface Push {
    /** The request for one attempt, signed anew. */
    HttpRequest attempt();

    /** What an answer with status 200 means. */
    Reply read(String body);
}
