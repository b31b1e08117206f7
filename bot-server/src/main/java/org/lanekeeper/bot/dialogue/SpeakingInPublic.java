package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relay;
import org.springframework.stereotype.Component;

/**
 * Answers where others read along, as in a group: how far the relays are, and sign-ups that are written in full, without
 * door, name, phone and receipt in the answer. Whatever is about one person is left to a talk alone, and no question is
 * asked whose answer everybody would read. What is not known to be fit for others is not said.
 */
@Component
class SpeakingInPublic {
    private static final Pattern WANTED = Pattern.compile("^\\s*#?(?:接龙|报名|登记|预约|预订|预定)");
    private static final Pattern PERSONAL = Pattern.compile("我|我家|退出|取消|撤销|不要了|让号|多少号|领取码|回执|查号|[几哪]号(?!楼|$)|人工");
    private static final Pattern PROGRESS = Pattern.compile("进度|排到|叫到|几号了|名额|还有吗|接龙$|什么时候|开始|结束|今天");
    private static final int MOST = 4;

    private final FindingCommittee committees;
    private final Booking booking;
    private final SignupReading reading;
    private final RelayChoice choice;
    private final Entries entries;

    SpeakingInPublic(
            FindingCommittee committees, Booking booking, SignupReading reading, RelayChoice choice, Entries entries) {
        this.committees = committees;
        this.booking = booking;
        this.reading = reading;
        this.choice = choice;
        this.entries = entries;
    }

    CompletableFuture<Answer> hear(Said said) {
        if (committees.isUnknownFor(said)) {
            return Answer.of(PublicTexts.firstAlone());
        }
        String text = EntryText.narrow(said.text());
        boolean door = said.wording().address().isPresent();
        if (WANTED.matcher(text).find() && door) {
            return booking.proceed(said, Draft.empty().saying(reading.read(said, Wish.NOTHING), said.text()));
        }
        if (!door && PROGRESS.matcher(text).find() && !PERSONAL.matcher(text).find()) {
            return Answer.of(progress(said));
        }
        return Answer.of(text.length() < 2 || text.contains("帮助") ? PublicTexts.help() : PublicTexts.alone());
    }

    private String progress(Said said) {
        List<Relay> shown = choice.shown(said.committeeId(), said.at());
        if (shown.isEmpty()) {
            return PublicTexts.noRelay();
        }
        // the newest relays count most
        return shown.subList(Math.max(0, shown.size() - MOST), shown.size()).stream()
                .map(relay -> PublicTexts.progress(relay, said.at(), entries.tally(relay.committeeId(), relay.id())))
                .collect(Collectors.joining("\n"));
    }
}
