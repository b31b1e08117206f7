package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Relay;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** A committee with a relay, people who sign up, and what became of their notices. */
@TestComponent
class CallingRound {
    private final Outside outside;
    private final Street street;
    private final Households households;
    private final JoiningRelay joining;
    private final Lanes lanes;
    private final String run = Long.toString(System.nanoTime(), 36);
    long committee;
    Relay relay;

    CallingRound(Outside outside, Street street, Households households, JoiningRelay joining, Lanes lanes) {
        this.outside = outside;
        this.street = street;
        this.households = households;
        this.joining = joining;
        this.lanes = lanes;
    }

    /** Nothing is left of the last round: neither people nor what is thought of the platforms. */
    void begin() {
        begin("幸福居委会");
    }

    /** @param name of the committee; some have accounts of their own in the settings */
    void begin(String name) {
        Map.of(
                        Channel.SMS,
                        "trial-sms",
                        Channel.ACCOUNT,
                        Outside.MP,
                        Channel.SUBSCRIBE,
                        Outside.MA,
                        Channel.ROBOT,
                        "楼组长群")
                .forEach((channel, account) -> lanes.of(channel, account).fuse().worked());
        lanes.of(Channel.ROBOT, "物业通知群").fuse().worked();
        street.empty();
        street.jdbc().update("DELETE FROM channel_trouble");
        committee = street.committee(name, "");
    }

    /** Each with a mobile but every tenth. */
    void signUp(int count) {
        street.households(committee, count);
        relay = street.openRelay(committee);
        for (Household household : households.registered(committee)) {
            joining.submit(new Join(
                            relay.id(),
                            household,
                            household.name(),
                            null,
                            2,
                            Door.CHAT,
                            null,
                            "k" + household.id(),
                            Instant.now()))
                    .join();
        }
    }

    Map<String, Integer> sums() {
        Map<String, Integer> sums = new TreeMap<>();
        street.jdbc()
                .query(
                        "SELECT COALESCE(channel, '-') AS channel, status, COUNT(*) AS n FROM delivery GROUP BY 1, 2",
                        row -> {
                            sums.put(row.getString("channel") + " " + row.getString("status"), row.getInt("n"));
                        });
        return sums;
    }

    void await(Map<String, Integer> wanted) {
        await(Duration.ofSeconds(20), wanted);
    }

    void await(Duration patience, Map<String, Integer> wanted) {
        Instant until = Instant.now().plus(patience);
        while (!sums().equals(wanted) && Instant.now().isBefore(until)) {
            pause(50);
        }
        assertThat(sums()).isEqualTo(wanted);
    }

    void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What this run's people got. */
    List<JsonNode> got(String platform, String word) {
        return outside.sent(platform).stream()
                .filter(message -> message.toString().contains(word))
                .toList();
    }

    /** Each household has somebody in the mini-program, who allowed one message. */
    void consentAll() {
        List<Long> ids = street.jdbc().queryForList("SELECT id FROM household ORDER BY id", Long.class);
        for (long id : ids) {
            String openid = "d-" + run + "-" + id;
            outside.consent(openid, true, 1);
        }
        await("SELECT COUNT(*) = " + ids.size() + " FROM resident WHERE platform = 'MINIAPP'");
        for (long id : ids) {
            street.jdbc()
                    .update(
                            "UPDATE resident SET household_id = ? WHERE platform = 'MINIAPP' AND external_id = ?",
                            id,
                            "d-" + run + "-" + id);
        }
    }

    private void await(String question) {
        Instant until = Instant.now().plusSeconds(20);
        while (!street.jdbc().queryForObject(question, Boolean.class)) {
            assertThat(Instant.now()).as(question).isBefore(until);
            pause(50);
        }
    }

    /** What all openids of this test class have in them. */
    String run() {
        return run;
    }

    /** The one household of a test, in the chat and with a consent. */
    String person(boolean writes, boolean consents) {
        String openid = "d-" + run + "-" + System.nanoTime();
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13912345678");
        relay = street.openRelay(committee);
        if (writes) {
            assertThat(outside.say(openid, "接龙 3-502 张三 2包")).contains("第 1 号");
        } else {
            signUpOnly();
        }
        if (consents) {
            outside.consent(openid, true, 1);
            street.jdbc()
                    .update("UPDATE resident SET household_id = (SELECT id FROM household) WHERE platform = 'MINIAPP'");
        }
        return openid;
    }

    /** What the one person who wrote may be answered is used up. That they wrote is noted beside the answering. */
    void shutWindow() {
        await("SELECT COUNT(*) = 1 FROM resident WHERE window_left > 0");
        street.jdbc().update("UPDATE resident SET window_left = 0");
    }

    private void signUpOnly() {
        Household household = households.registered(committee).get(0);
        joining.submit(new Join(relay.id(), household, "张三", null, 2, Door.CHAT, null, "only", Instant.now()))
                .join();
    }

    String lastError() {
        return street.jdbc().queryForObject("SELECT last_error FROM delivery", String.class);
    }
}
