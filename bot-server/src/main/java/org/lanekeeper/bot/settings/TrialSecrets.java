package org.lanekeeper.bot.settings;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Keeps the server from starting with secrets that everybody knows, except in a trial. */
@Component
class TrialSecrets {
    private static final Profiles TRIAL = Profiles.of("trial");

    /** What config/application-trial.yml holds; a test compares the two. */
    static final Set<String> KNOWN = Set.of(
            "trial-mp-secret-0000000000000000",
            "trial-mp-token",
            "dHJpYWwtb25seS10cmlhbC1vbmx5LXRyaWFsLW9ubHk",
            "trial-ma-secret-0000000000000000",
            "trial-ma-token",
            "bWluaS1wcm9ncmFtLW1pbmktcHJvZ3JhbS1taW5pLXA",
            "trial-sms-secret-000000000000000");

    static final String ROBOT_KEY = "key=trial-robot-0000";

    TrialSecrets(Environment environment, WechatSettings wechat, SmsSettings sms, WecomSettings wecom) {
        boolean known = Stream.concat(
                                Stream.concat(wechat.mp().stream(), wechat.miniapp().stream())
                                        .flatMap(one -> Stream.of(
                                                one.secret(),
                                                one.token(),
                                                one.encodingAesKey(),
                                                one.previousEncodingAesKey())),
                                Stream.of(sms.secret()))
                        .anyMatch(KNOWN::contains)
                || wecom.robot().stream().anyMatch(one -> one.webhook().contains(ROBOT_KEY));
        if (known && !environment.acceptsProfiles(TRIAL)) {
            throw new TrialSecretsException();
        }
    }
}
