package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.gate.IssuingPoster;
import org.lanekeeper.community.visit.RegisteringVisit;
import org.springframework.beans.factory.annotation.Autowired;

/** In the chat visitors find the gate's page, and residents invite. */
@WithBotServer
class VisitorTalkTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    Committees committees;

    @Autowired
    Gates gates;

    @Autowired
    IssuingPoster posters;

    @Autowired
    RegisteringVisit registering;

    @Autowired
    Clock clock;

    private long committee;

    @BeforeEach
    void aCommittee() {
        street.empty();
        committee = street.committee("幸福居委会", "021-12345678");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13800000001");
        street.openRelay(committee);
    }

    @Test
    void theLinkOfEachGateWithAPoster() {
        assertThat(outside.say("visitor-1", "访客登记"))
                .contains("门卫", "021-12345678")
                .doesNotContain("/g/");
        long compound = committees.compounds(committee).get(0).id();
        gates.add(committee, compound, "南门", clock.instant());
        Gate gate = gates.named(compound, "南门").orElseThrow();
        String code = posters.issue(gate, null).code();
        assertThat(outside.say("visitor-1", "客人怎么登记")).contains("幸福里小区南门", "/g/" + code);
    }

    @Test
    void whoeverLivesHereInvites() {
        assertThat(outside.say("visitor-2", "邀请访客")).contains("还不知道您家是哪一户", "访客登记");
        outside.say("visitor-2", "接龙 3-502 张三 1包");
        String said = outside.say("visitor-2", "邀请 3 个人");
        assertThat(said).contains("3 个人可以用", "/g/i/");
        String code = said.replaceAll("(?s).*/g/i/([0-9A-Z]+).*", "$1");
        assertThat(registering.invitation(code).orElseThrow().guests()).isEqualTo(3);
        assertThat(outside.say("visitor-2", "邀请 300 个人")).contains("最多邀请 10 个人");
    }
}
