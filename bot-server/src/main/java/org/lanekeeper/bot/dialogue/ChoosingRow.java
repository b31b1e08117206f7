package org.lanekeeper.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.pasted.PastedRow;
import org.lanekeeper.community.pasted.ReadingPaste;
import org.springframework.stereotype.Component;

/** Which row of a pasted list is the person's own: one of a few, or by its number in the list. */
@Component
class ChoosingRow implements Question {
    private static final Pattern NUMBER =
            Pattern.compile("(?:我?(?:是|在))?(?:第)?\\s*([0-9]{1,4})\\s*(?:号|个|行|条|位)?[。.!]?");
    private static final Pattern NONE = Pattern.compile("^(?:都?没有(?:我们?家?)?|都不是|不在(?:里面|上面)?|没有的)[。.!了]?$");

    private final ReadingPaste pastes;
    private final Booking booking;
    private final Asking asking;

    ChoosingRow(ReadingPaste pastes, Booking booking, Asking asking) {
        this.pastes = pastes;
        this.booking = booking;
        this.asking = asking;
    }

    @Override
    public String topic() {
        return "paste-row";
    }

    /** @param likely each shown as it stands in the list that the person sent */
    CompletableFuture<Answer> among(Said said, PastedCopy copy, List<PastedRow> likely) {
        List<String> kept = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (PastedRow row : likely) {
            kept.add(numberOf(row) + ":" + row.position());
            lines.add(Shown.row(row));
        }
        asking.ask(said, topic(), copy.write() + '\n' + String.join(",", kept));
        return Answer.of("名单收到了，一共 " + copy.rows() + " 户。哪一户是您家？请回复数字：\n" + Choice.list(lines) + "都不是，回复「没有」。");
    }

    CompletableFuture<Answer> byNumber(Said said, PastedCopy copy) {
        asking.ask(said, topic(), copy.write() + '\n');
        return Answer.of("名单收到了，一共 " + copy.rows() + " 户。\n您家是名单里的第几号？请回复号码，例如：12。没有您家，回复「没有」。");
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        String[] kept = detail.split("\n", 2);
        PastedCopy copy = PastedCopy.read(kept[0]);
        if (NONE.matcher(said.text()).matches()) {
            asking.close(said);
            return Optional.of(Answer.of("好的，名单里的 " + copy.rows() + " 户已转给居委会核对。\n给自己家登记，请发：" + Texts.EXAMPLE));
        }
        if (kept[1].isEmpty()) {
            return numbered(said, copy);
        }
        return Choice.read(said.text(), List.of(kept[1].split(","))).map(chosen -> {
            String[] place = chosen.split(":");
            List<PastedRow> rows = pastes.rows(said.resident(), copy.id(), Integer.parseInt(place[0])).stream()
                    .filter(row -> row.position() == Integer.parseInt(place[1]))
                    .toList();
            return rows.isEmpty() ? gone(said) : book(said, copy, rows.get(0), null);
        });
    }

    private Optional<CompletableFuture<Answer>> numbered(Said said, PastedCopy copy) {
        Matcher number = NUMBER.matcher(EntryText.narrow(said.text()).strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        List<PastedRow> rows = pastes.rows(said.resident(), copy.id(), Integer.parseInt(number.group(1)));
        if (rows.isEmpty()) {
            return Optional.of(Answer.of("名单里没有第 " + number.group(1) + " 号。请再看一下，回复您家前面的号码；没有您家，回复「没有」。"));
        }
        return Optional.of(rows.size() == 1 ? book(said, copy, rows.get(0), null) : among(said, copy, rows));
    }

    private CompletableFuture<Answer> gone(Said said) {
        asking.close(said);
        return Answer.of("名单找不到了。给自己家登记，请单独发一条，例如：\n" + Texts.EXAMPLE);
    }

    /**
     * @param householdId whose door stands in the row, null where that is still to be found
     */
    CompletableFuture<Answer> book(Said said, PastedCopy copy, PastedRow row, Long householdId) {
        if (row.isWithdrawn()) {
            asking.close(said);
            return Answer.of("您家那一行写着不要了，没有登记。\n要登记请单独发一条，例如：\n" + Texts.EXAMPLE);
        }
        Wish wish = new Wish(row.address(), "", row.name(), row.phone(), row.quantity(), false, false);
        Draft draft = Draft.empty().saying(wish, row.text()).from(copy.id(), copy.rows() - 1);
        draft = copy.relayId() == null ? draft : draft.inRelay(copy.relayId());
        return booking.proceed(said, householdId == null ? draft : draft.ofHousehold(householdId));
    }

    private static int numberOf(PastedRow row) {
        return row.number() == null ? row.position() : row.number();
    }

    @Override
    public CompletableFuture<Answer> unclear(Said said, String detail) {
        return Answer.of("请回复您家的号码；名单里没有您家，回复「没有」。");
    }

    @Override
    public boolean givesWayTo(Intent intent, Said said, String detail) {
        return false;
    }
}
