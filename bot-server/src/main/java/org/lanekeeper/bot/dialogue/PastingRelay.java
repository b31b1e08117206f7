package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.lanekeeper.community.pasted.PastedRow;
import org.lanekeeper.community.pasted.ReadingPaste;
import org.lanekeeper.community.pasted.ResidentPaste;
import org.lanekeeper.community.relay.RelayPhase;
import org.springframework.stereotype.Component;

/** A whole list copied from a group: the own row is booked, the others are left to staff, who got the copy. */
@Component
class PastingRelay implements Intent {
    private static final String KEY_PREFIX = "paste:";
    /** More cannot be looked over on a small screen; then the number in the list is asked for. */
    private static final int MOST = 6;

    private static final Pattern LINE = Pattern.compile("(?m)^\\s*(?:例\\s*)?[（(]?[0-9０-９]{1,4}[)）.、．]\\s*\\S");
    private static final Pattern HEAD = Pattern.compile("#\\s?(?:接龙|group note)[^\\n]*\\n");
    private static final Meaning MEANING = Meaning.of("交接龙名单", "#接龙\n口罩\n1. 李小梅 3-502 2包\n2. 王建国 5-101 1包");

    private final ReadingPaste pastes;
    private final RelayChoice relays;
    private final ChoosingRow choosing;
    private final Asking asking;

    PastingRelay(ReadingPaste pastes, RelayChoice relays, ChoosingRow choosing, Asking asking) {
        this.pastes = pastes;
        this.relays = relays;
        this.choosing = choosing;
        this.asking = asking;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public int most() {
        return Meaning.COMMAND + 1;
    }

    /** Nobody types a list on being offered to: it is one or it is not. */
    @Override
    public int likelihood(Wording wording) {
        long numbered = LINE.matcher(wording.text()).results().limit(2).count();
        boolean list = numbered > 1 || numbered == 1 && wording.has(HEAD);
        return list ? Meaning.COMMAND + 1 : 0;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        asking.close(said);
        Optional<ResidentPaste> read = pastes.take(
                said.resident(),
                said.whole(),
                KEY_PREFIX + said.key(),
                said.at(),
                relays.shown(said.committeeId(), said.at()));
        return read.map(paste -> book(said, paste)).orElseGet(() -> Answer.of(Texts.pastedList()));
    }

    private CompletableFuture<Answer> book(Said said, ResidentPaste paste) {
        PastedCopy copy = PastedCopy.of(paste);
        List<ResidentPaste.OwnRow> own = paste.own().stream()
                .filter(row -> row.sign() == paste.own().get(0).sign())
                .toList();
        if (own.size() == 1) {
            return choosing.book(
                    said, copy, own.get(0).row(), own.get(0).household().id());
        }
        if (paste.copyId() == null) {
            return Answer.of(notKept(said));
        }
        List<PastedRow> likely = own.isEmpty()
                ? paste.rows()
                : own.stream().map(ResidentPaste.OwnRow::row).toList();
        return likely.size() <= MOST ? choosing.among(said, copy, likely) : choosing.byNumber(said, copy);
    }

    /** Nothing is open, or the person has pasted more than anybody can look over. */
    private String notKept(Said said) {
        boolean begun = relays.shown(said.committeeId(), said.at()).stream()
                .anyMatch(relay -> relay.phaseForPaper(said.at()) == RelayPhase.OPEN);
        return begun
                ? "名单看到了，可是您发的名单还有好多没核对，这一份没有收下。\n给自己家登记，请单独发一条，例如：\n" + Texts.EXAMPLE
                : "名单看到了，可是现在没有可以登记的接龙，没有收下。\n开始登记的时候，请再发一次。";
    }
}
