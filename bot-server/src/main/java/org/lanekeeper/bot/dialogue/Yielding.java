package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.lanekeeper.community.relay.AskingStanding;
import org.lanekeeper.community.relay.EntryChange;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.YieldingEntry;
import org.springframework.stereotype.Component;

/** 家里有口罩，先让急需的: asks which entry if there are several, then whether they are sure. */
@Component
class Yielding implements Intent, Question {
    private static final Meaning MEANING = Meaning.of("让号", "让号", "先让急需的", "让给别人")
            .by(Meaning.CLEAR, "让号|让.{1,5}先[领拿买]|让一?让|先让(?!我)|让给|让别人|让(?:急需|需要)|先给(?:别人|急需|需要|老人)|往后排|排到?(?:最)?后面|让给")
            .unless("代领|(?:不|别|没)(?:想|要|用|会)?(?:再)?(?:让|往后|排)");
    private static final NamedNumber CONSENT = new NamedNumber("让号?");
    private static final Pattern YES = Pattern.compile("(?:我?确认|我?确定|是的?|对的?|好的?)(?:让号?|要让号?)?[。.!！]?");
    private static final int MOST = 9;

    private final HeldEntries held;
    private final YieldingEntry yielding;
    private final AskingStanding standing;
    private final Contacts contacts;
    private final Asking asking;

    Yielding(HeldEntries held, YieldingEntry yielding, AskingStanding standing, Contacts contacts, Asking asking) {
        this.held = held;
        this.yielding = yielding;
        this.standing = standing;
        this.contacts = contacts;
        this.asking = asking;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<HeldEntries.Held> all = held.of(said);
        List<HeldEntries.Held> open =
                all.stream().filter(HeldEntries.Held::waits).limit(MOST).toList();
        if (open.isEmpty()) {
            asking.close(said);
            return Answer.of(YieldTexts.nothingToYield(!all.isEmpty(), contacts.phone(said)));
        }
        if (open.size() == 1) {
            return askIfSure(said, open.get(0));
        }
        asking.ask(
                said,
                topic(),
                String.join(",", open.stream().map(HeldEntries.Held::write).toList()));
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
                HeldEntries.Held one = held.find(said, chosen).orElse(null);
                // gone meanwhile: look anew at what is there
                return one == null ? answer(said) : askIfSure(said, one);
            });
        }
        if (CONSENT.consents(said.text(), number(detail))) {
            return Optional.of(Answer.of(letOthersFirst(said, detail)));
        }
        return YES.matcher(said.text()).matches()
                ? Optional.of(Answer.of(YieldTexts.nameNumberToYield(number(detail))))
                : Optional.empty();
    }

    private static int number(String detail) {
        return Integer.parseInt(detail.substring(detail.indexOf(':') + 1));
    }

    /** Whatever else is said leaves the place as it is. */
    @Override
    public CompletableFuture<Answer> unclear(Said said, String detail) {
        if (detail.contains(",")) {
            return Answer.of(Texts.unclear());
        }
        asking.close(said);
        return Answer.of(YieldTexts.notYielded(number(detail)));
    }

    private CompletableFuture<Answer> askIfSure(Said said, HeldEntries.Held one) {
        asking.ask(said, topic(), one.write());
        return Answer.of(YieldTexts.sureToYield(one));
    }

    private String letOthersFirst(Said said, String detail) {
        HeldEntries.Held one = held.find(said, detail).orElse(null);
        asking.close(said);
        if (one == null) {
            return YieldTexts.tooLate(contacts.phone(said));
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
        return change instanceof EntryChange.NotDrawnYet
                ? YieldTexts.notDrawnYet()
                : YieldTexts.tooLate(contacts.phone(said));
    }
}
