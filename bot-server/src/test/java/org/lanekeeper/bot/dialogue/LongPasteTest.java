package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;

/** A list is far longer than what is understood of any other message: none of it is lost, and none of it is kept in the conversation. */
@WithBotServer
class LongPasteTest {
    private static final int ROWS = 500;

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Test
    void theLastOfFiveHundredRowsIsBooked() {
        street.empty();
        long committee = street.committee("幸福居委会", "");
        street.households(committee, ROWS);
        Relay relay = street.openRelay(committee);
        StringBuilder list = new StringBuilder("#接龙\n口罩预订\n\n");
        for (int i = 0; i < ROWS; i++) {
            list.append("%d. 王%s %d-%s 1包\n".formatted(i + 1, Street.name(i), 1 + i / 100, Street.room(i)));
        }
        assertThat(list.length()).isGreaterThan(5_000);

        assertThat(outside.say("long-1", list.toString())).contains("一共 500 户", "第几号");
        String kept = street.jdbc().queryForObject("SELECT detail FROM conversation", String.class);
        assertThat(kept.length()).isLessThan(40);
        assertThat(outside.say("long-1", "500")).contains("第 1 号", "5号楼520", "其余 499 户，已转给居委会核对");
        assertThat(street.queue(relay)).extracting(Entry::room).containsExactly("520");
    }
}
