package org.lanekeeper.community.notice;

import java.time.Instant;

/**
 * A channel that does not work as it should.
 *
 * @param account which of its accounts or robots, as the settings name it
 * @param template with which nothing is sent until then, empty where it is no template's fault
 * @param error the platform's code
 * @param until when it passes by itself, null where somebody has to do something
 */
public record ChannelTrouble(
        long id, Channel channel, String account, String template, String error, Instant since, Instant until) {
    public boolean stopsTemplate() {
        return !template.isEmpty();
    }
}
