package org.lanekeeper.miniapp.founding;

import java.util.List;
import java.util.Map;
import org.lanekeeper.community.resident.Platform;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The committee that a new installation begins with. The password may be taken out of the environment after the first
 * start.
 *
 * @param name of the committee; empty founds nothing
 * @param phone whom residents may ask
 * @param mp appIds of the official accounts that serve it; taken account of at each start, so that one can be added
 * @param miniapp appIds of its mini-programs, likewise
 * @param wecomApp agentIds of its WeCom applications, likewise
 * @param wecomBot ids of its WeCom AI bots, likewise
 * @param dingtalk names of its DingTalk robots, likewise
 * @param feishu appIds of its Feishu applications, likewise
 * @param adminUsername of its first administrator
 * @param adminPassword at least ten characters
 */
@ConfigurationProperties("lanekeeper.founding")
record FoundingSettings(
        @DefaultValue("") String street,
        @DefaultValue("") String name,
        @DefaultValue("") String phone,
        @DefaultValue List<String> mp,
        @DefaultValue List<String> miniapp,
        @DefaultValue List<String> wecomApp,
        @DefaultValue List<String> wecomBot,
        @DefaultValue List<String> dingtalk,
        @DefaultValue List<String> feishu,
        @DefaultValue("") String adminUsername,
        @DefaultValue("") String adminPassword) {

    /** The accounts that serve it, by the platform they are on. */
    Map<Platform, List<String>> serving() {
        return Map.of(
                Platform.MP, mp,
                Platform.MINIAPP, miniapp,
                Platform.WECOM_APP, wecomApp,
                Platform.WECOM_BOT, wecomBot,
                Platform.DINGTALK, dingtalk,
                Platform.FEISHU, feishu);
    }

    @Override
    public String toString() {
        return "FoundingSettings[" + name + "]";
    }
}
