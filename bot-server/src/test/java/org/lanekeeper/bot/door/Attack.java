package org.lanekeeper.bot.door;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.lanekeeper.bot.door.request.RequestBody;

/** What somebody may try who is not the platform, or has seen a request of it. */
enum Attack {
    FOREIGN_TOKEN(knock -> knock.token = "somebody-elses-token"),
    UNSIGNED(knock -> knock.signed = false),
    OTHER_KEY(knock -> knock.key = "b3RoZXItb25lLW9mLTMyLWJ5dGVzLWluLXRoaXMtaXM"),
    FOREIGN_RECEIVER(knock -> knock.receiver = "wxsomebodyelses"),
    OLD_KEY_AND_FOREIGN_RECEIVER(knock -> {
        knock.beforeTheChange();
        knock.receiver = "wxsomebodyelses";
    }),
    OLD_KEY_UNSIGNED(knock -> {
        knock.beforeTheChange();
        knock.signed = false;
    }),
    SIGNATURE_OF_ANOTHER(knock -> knock.signsAnother = true),
    SIGNED_YESTERDAY(knock -> knock.at(Instant.now().minus(Duration.ofHours(25)))),
    SIGNED_TOMORROW(knock -> knock.at(Instant.now().plus(Duration.ofHours(25)))),
    SIGNED_NEVER(knock -> knock.timestamp = "999999999999999999"),
    SIGNED_IN_WORDS(knock -> knock.timestamp = "now"),
    UNKNOWN_ACCOUNT(knock -> knock.account = "unknown"),
    EMPTY(knock -> knock.body = body -> ""),
    CUT_SHORT(knock -> knock.body = body -> body.substring(0, body.length() / 2)),
    GARBAGE(knock -> knock.body = body -> "\u0000\uFFFF'\"><接龙"),
    TOO_LARGE(knock -> knock.body = body -> body + " ".repeat(RequestBody.LARGEST));

    private final Consumer<Knock> forgery;

    Attack(Consumer<Knock> forgery) {
        this.forgery = forgery;
    }

    Knock on(Knock knock) {
        forgery.accept(knock);
        return knock;
    }
}
