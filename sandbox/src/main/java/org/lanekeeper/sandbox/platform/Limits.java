package org.lanekeeper.sandbox.platform;

import java.time.Duration;
import org.lanekeeper.sandbox.platform.miniapp.MiniProgramLimits;
import org.lanekeeper.sandbox.platform.mp.ChatLimits;
import org.lanekeeper.sandbox.platform.robot.RobotLimits;
import org.lanekeeper.sandbox.platform.sms.SmsLimits;
import org.lanekeeper.sandbox.platform.template.TemplateLimits;
import org.lanekeeper.sandbox.platform.token.TokenLimits;
import org.lanekeeper.sandbox.platform.webhook.WebhookLimits;

/**
 * Everything the platforms count or time.
 *
 * @param slowAnswer how late a call under an armed {@code slow} fault is answered
 */
public record Limits(
        TokenLimits token,
        WebhookLimits webhook,
        ChatLimits chat,
        TemplateLimits template,
        MiniProgramLimits miniProgram,
        RobotLimits robot,
        SmsLimits sms,
        Duration slowAnswer) {

    /** As the platforms publish them. */
    public static Limits ofThePlatforms() {
        return new Limits(
                TokenLimits.ofThePlatform(),
                WebhookLimits.ofThePlatform(),
                ChatLimits.ofThePlatform(),
                TemplateLimits.ofThePlatform(),
                MiniProgramLimits.ofThePlatform(),
                RobotLimits.ofThePlatform(),
                SmsLimits.ofTheGateway(),
                Duration.ofSeconds(30));
    }
}
