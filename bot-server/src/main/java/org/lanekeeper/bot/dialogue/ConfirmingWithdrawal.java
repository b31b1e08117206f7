package org.lanekeeper.bot.dialogue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.springframework.stereotype.Component;

/** Takes an entry back when the person says so with its number; whatever clearly says otherwise leaves it. */
@Component
class ConfirmingWithdrawal implements Question {
    private static final NamedNumber CONSENT = new NamedNumber("退|取消|撤销");
    private static final Pattern YES = Pattern.compile("(?:我?确认|我?确定|是的?|对的?)(?:退出|要退出|要退|退)?[。.!！]?");

    private static final Pattern NO = Pattern.compile("(?:不|别|算了|先不|没有|取消(?:退|了退)).{0,8}");

    /** Of the entry or of its withdrawal: a number is not lost, nor kept, by a guess. */
    private static final Pattern EITHER =
            Pattern.compile("(?:我|那|那就|还是)?(?:取消|不(?:想)?要|不需要)了?(?:吧|啊|呀|谢谢)?[，,。.!！~ ]*");

    private final HeldEntries held;
    private final ModeratingEntries moderating;
    private final Contacts contacts;
    private final Asking asking;

    ConfirmingWithdrawal(HeldEntries held, ModeratingEntries moderating, Contacts contacts, Asking asking) {
        this.held = held;
        this.moderating = moderating;
        this.contacts = contacts;
        this.asking = asking;
    }

    @Override
    public String topic() {
        return Withdrawing.SURE;
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        if (EITHER.matcher(said.text()).matches()) {
            return Optional.of(Answer.of(Texts.withdrawOrKeep(number(detail))));
        }
        if (NO.matcher(said.text()).matches()) {
            return Optional.of(unclear(said, detail));
        }
        if (CONSENT.consents(said.text(), number(detail))) {
            return Optional.of(Answer.of(withdraw(said, detail)));
        }
        return YES.matcher(said.text()).matches()
                ? Optional.of(Answer.of(Texts.nameNumberToWithdraw(number(detail))))
                : Optional.empty();
    }

    private static int number(String detail) {
        return Integer.parseInt(detail.substring(detail.indexOf(':') + 1));
    }

    private String withdraw(Said said, String detail) {
        HeldEntries.Held one = held.find(said, detail).orElse(null);
        boolean done = one != null
                && moderating.withdraw(
                        said.committeeId(), one.relay().id(), one.entry().number());
        asking.close(said);
        return done
                ? Texts.withdrawn(one.relay(), one.entry().number())
                : Texts.tooLateToWithdraw(contacts.phone(said));
    }

    @Override
    public CompletableFuture<Answer> unclear(Said said, String detail) {
        asking.close(said);
        return Answer.of(Texts.notWithdrawn(number(detail)));
    }
}
