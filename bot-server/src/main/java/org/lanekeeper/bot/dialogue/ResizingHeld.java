package org.lanekeeper.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.relay.EntryChange;
import org.lanekeeper.community.relay.ResizingEntry;
import org.springframework.stereotype.Component;

/** Another quantity for what a person has signed up; asks for which entry if there are several. */
@Component
class ResizingHeld implements Question {
    private static final int MOST = 9;

    private final ResizingEntry resizing;
    private final HeldEntries held;
    private final Contacts contacts;
    private final Asking asking;

    ResizingHeld(ResizingEntry resizing, HeldEntries held, Contacts contacts, Asking asking) {
        this.resizing = resizing;
        this.held = held;
        this.contacts = contacts;
        this.asking = asking;
    }

    CompletableFuture<Answer> to(Said said, List<HeldEntries.Held> open, int quantity) {
        if (open.size() == 1) {
            return Answer.of(resize(said, open.get(0), quantity));
        }
        List<HeldEntries.Held> offered = open.stream().limit(MOST).toList();
        List<String> kept = new ArrayList<>(List.of(Integer.toString(quantity)));
        offered.forEach(one -> kept.add(one.write()));
        asking.ask(said, topic(), String.join(",", kept));
        return Answer.of("您要改哪一个的份数？请回复数字：\n"
                + Choice.list(offered.stream().map(HeldEntries.Held::words).toList()));
    }

    @Override
    public String topic() {
        return "resize";
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        List<String> kept = List.of(detail.split(","));
        return Choice.read(said.text(), kept.subList(1, kept.size())).map(chosen -> {
            asking.close(said);
            return Answer.of(held.find(said, chosen)
                    .map(one -> resize(said, one, Integer.parseInt(kept.get(0))))
                    .orElseGet(() -> Texts.tooLateToWithdraw(contacts.phone(said))));
        });
    }

    private String resize(Said said, HeldEntries.Held one, int quantity) {
        EntryChange change = resizing.resize(
                said.committeeId(), one.relay().id(), one.entry().number(), quantity, said.at());
        if (change instanceof EntryChange.Done done) {
            int kept = done.after().quantity();
            String cut = kept < quantity ? "每户最多 " + one.relay().unitCap() + " 份。\n" : "";
            return cut + "改好了，" + one.words() + "，" + one.relay().item() + " " + kept + " 份。\n号码和次序不变。";
        }
        if (change instanceof EntryChange.NoRoom) {
            return "这次的总数按份数算，多要就占了后面人的，不能在这里加。\n一定要加，可以先发「退出接龙」再重新登记，会排新的号。";
        }
        return (change instanceof EntryChange.NotOpen ? "登记已经结束，份数不能在这里改了。" : "这个号已经轮到或已经退出，没有改动。")
                + Texts.ring(contacts.phone(said));
    }
}
