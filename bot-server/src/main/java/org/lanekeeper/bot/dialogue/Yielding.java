package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.relay.AskingStanding;
import org.lanekeeper.community.relay.EntryChange;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.YieldingEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 家里有口罩，先让急需的: asks which entry if there are several, then whether they are sure. */
@Component
@Order(25)
class Yielding implements Intent, Question {
    private static final Pattern WANTED = Pattern.compile("让号|让一?让|先让(?!我)|让给|让别人|让(?:急需|需要)|先给(?:别人|急需|需要)|往后排");
    private static final Pattern REFUSED = Pattern.compile("(?:不|别|没)(?:想|要|用|会)?(?:再)?(?:让|往后|排)");
    private static final Pattern YES = Pattern.compile("(?:我?确认|我?确定|是的?|对的?|好的?)(?:让号?|要让号?)?[。.!！]?");
    private static final int MOST = 9;

    private final HeldEntries held;
    private final YieldingEntry yielding;
    private final AskingStanding standing;
    private final Committees committees;
    private final Asking asking;

    Yielding(HeldEntries held, YieldingEntry yielding, AskingStanding standing, Committees committees, Asking asking) {
        this.held = held;
        this.yielding = yielding;
        this.standing = standing;
        this.committees = committees;
        this.asking = asking;
    }

    @Override
    public boolean recognises(Said said) {
        String text = EntryText.narrow(said.text());
        boolean signsUp = AddressReader.find(text).isPresent();
        return !signsUp && WANTED.matcher(text).find() && !REFUSED.matcher(text).find();
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<HeldEntries.Held> all = held.of(said);
        List<HeldEntries.Held> open = all.stream()
                .filter(one -> one.entry().batch() == null)
                .limit(MOST)
                .toList();
        if (open.isEmpty()) {
            asking.close(said);
            return Answer.of(YieldTexts.nothingToYield(!all.isEmpty(), phone(said)));
        }
        if (open.size() == 1) {
            return askIfSure(said, open.get(0));
        }
        asking.ask(
                said,
                topic(),
                String.join(",", open.stream().map(Yielding::write).toList()));
        return Answer.of(YieldTexts.whichEntry(open));
    }

    @Override
    public String topic() {
        return "yield";
    }

    /**
     * @param detail one entry to be sure of, or several to choose from
     */
    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        List<String> offered = List.of(detail.split(","));
        if (offered.size() > 1) {
            return Choice.read(said.text(), offered).map(chosen -> {
                HeldEntries.Held one = find(said, chosen);
                // gone meanwhile: look anew at what is there
                return one == null ? answer(said) : askIfSure(said, one);
            });
        }
        return YES.matcher(said.text()).matches()
                ? Optional.of(Answer.of(letOthersFirst(said, detail)))
                : Optional.empty();
    }

    /** Whatever else is said leaves the place as it is. */
    @Override
    public CompletableFuture<Answer> unclear(Said said, String detail) {
        if (detail.contains(",")) {
            return Answer.of(Texts.unclear());
        }
        asking.close(said);
        return Answer.of(YieldTexts.notYielded(Integer.parseInt(detail.substring(detail.indexOf(':') + 1))));
    }

    private CompletableFuture<Answer> askIfSure(Said said, HeldEntries.Held one) {
        asking.ask(said, topic(), write(one));
        return Answer.of(YieldTexts.sureToYield(one));
    }

    private String letOthersFirst(Said said, String detail) {
        HeldEntries.Held one = find(said, detail);
        asking.close(said);
        if (one == null) {
            return YieldTexts.tooLate(phone(said));
        }
        Relay relay = one.relay();
        EntryChange change = yielding.letOthersFirst(
                said.committeeId(), relay.id(), one.entry().number());
        if (change instanceof EntryChange.Done done) {
            return YieldTexts.yielded(standing.of(relay, done.after()));
        }
        if (change instanceof EntryChange.NobodyBehind) {
            return YieldTexts.nobodyBehind(one.entry().number());
        }
        return change instanceof EntryChange.NotDrawnYet ? YieldTexts.notDrawnYet() : YieldTexts.tooLate(phone(said));
    }

    private HeldEntries.Held find(Said said, String written) {
        return held.of(said).stream()
                .filter(one -> write(one).equals(written))
                .findFirst()
                .orElse(null);
    }

    private String phone(Said said) {
        return committees.find(said.committeeId()).map(Committee::phone).orElse("");
    }

    private static String write(HeldEntries.Held one) {
        return one.relay().id() + ":" + one.entry().number();
    }
}
