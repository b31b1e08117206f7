package org.lanekeeper.sandbox.platform.webhook;

import java.net.http.HttpRequest;
import java.time.Clock;

/** As official accounts and mini-programs are pushed to. */
record XmlPush(Endpoint endpoint, Message message, Clock clock, int replyBytes) implements Push {
    @Override
    public HttpRequest attempt() {
        Envelope.Sealed sealed = new Envelope(endpoint, clock).seal(message);
        return HttpRequest.newBuilder(sealed.url())
                .header("Content-Type", "text/xml")
                .header("User-Agent", "Mozilla/4.0")
                .POST(HttpRequest.BodyPublishers.ofString(sealed.body()))
                .build();
    }

    @Override
    public Reply read(String body) {
        return new ReadingReply(endpoint, replyBytes).read(message.openid(), body);
    }
}
