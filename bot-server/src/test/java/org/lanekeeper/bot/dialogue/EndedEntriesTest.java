package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.batch.DecliningVoucher;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks for a place that is no more is told what became of it. */
@WithBotServer
class EndedEntriesTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    DecliningVoucher declining;

    @Autowired
    ModeratingEntries moderating;

    private Relay relay;
    private long committee;

    @BeforeEach
    void signedUp() {
        street.empty();
        committee = street.committee("幸福居委会", "021-12345678");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13800000001");
        relay = street.openRelay(committee);
        outside.say("ended-1", "接龙 3-502 张三 2包");
    }

    @Test
    void declined() {
        street.draw(relay, 1);
        declining.decline(committee, relay.id(), 1, false, Cause.of(null, Ground.DECLINED));
        assertThat(outside.say("ended-1", "排到几号了")).contains("口罩预订", "第 1 号", "记的是您家不要了", "马上", "再登记一次");
    }

    @Test
    void struckOutAndSignedUpAgain() {
        moderating.strikeOut(committee, relay.id(), 1, Cause.of(null, Ground.DUPLICATE));
        assertThat(outside.say("ended-1", "排到几号了")).contains("第 1 号", "作废", "恢复");
        outside.say("ended-1", "接龙 3-502 张三 1包");
        assertThat(outside.say("ended-1", "排到几号了")).contains("第 2 号").doesNotContain("作废");
    }
}
