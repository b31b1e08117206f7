package org.lanekeeper.miniapp.resident;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mini-programs that this installation serves.
 *
 * @param timeout how long the platform may take to answer
 */
@ConfigurationProperties("lanekeeper.wechat")
record WechatSettings(
        @DefaultValue List<MiniProgram> miniapp,
        @DefaultValue("4s") Duration timeout) {
    /**
     * @param apiHost of the platform, another one only where the platform is simulated
     * @param callTemplateId of the subscribe message that calls to buy, empty for none
     */
    record MiniProgram(
            String appId,
            String secret,
            @DefaultValue("https://api.weixin.qq.com") URI apiHost,
            @DefaultValue("") String callTemplateId) {
        @Override
        public String toString() {
            return "MiniProgram[" + appId + "]";
        }
    }

    Optional<MiniProgram> of(String appId) {
        return miniapp.stream().filter(it -> it.appId().equals(appId)).findFirst();
    }
}
