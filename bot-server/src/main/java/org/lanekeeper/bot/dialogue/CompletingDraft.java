package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.lanekeeper.community.relay.Relay;
import org.springframework.stereotype.Component;

/** A sign-up waits for something that is missing: whatever is said of it, in any order, completes or corrects it. */
@Component
class CompletingDraft implements Question {
    private static final Pattern LEAVE = Pattern.compile(
            "^(?:那就?|还是)?(?:算了|不(?:弄|登记|报名?|接龙|买|订|要|想要)了?|取消|退出|退出接龙|没事了?)(?:吧|了|登记|谢谢|不要了|不弄了)*[。.!！]?$");
    private static final Pattern SIGN_UP = Pattern.compile("接龙|报名|登记|预约|预订");
    private static final Pattern YES =
            Pattern.compile("^(?:是|是的|对|对的|嗯+|没错|就是|好的?|yes|ok)[。.!,，吧啊]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO = Pattern.compile("^(?:不是的?|不对|没有?写?错|我?没写?错|就是.{0,12})[。.!,，吧啊]*$");

    private final Booking booking;
    private final RelayChoice relays;
    private final SignupReading reading;
    private final SettlingCopy settling;
    private final Asking asking;

    CompletingDraft(Booking booking, RelayChoice relays, SignupReading reading, SettlingCopy settling, Asking asking) {
        this.relays = relays;
        this.settling = settling;
        this.booking = booking;
        this.reading = reading;
        this.asking = asking;
    }

    @Override
    public String topic() {
        return Booking.TOPIC;
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        if (LEAVE.matcher(said.text()).matches()) {
            asking.close(said);
            return Optional.of(Answer.of(BookingTexts.left()));
        }
        Draft draft = Draft.read(detail);
        return chosen(said, draft).or(() -> more(said, draft)).map(completed -> booking.proceed(said, completed));
    }

    private Optional<Draft> chosen(Said said, Draft draft) {
        if (draft.asked() == Slot.DOOR) {
            return door(said, draft);
        }
        if (draft.asked() == Slot.QUANTITY) {
            return Choice.number(said.text())
                    .or(() -> YES.matcher(said.text()).matches() ? Optional.of(1) : Optional.empty())
                    .map(draft::of);
        }
        Optional<Long> choice = Choice.read(said.text(), draft.offered());
        if (draft.asked() == Slot.RELAY) {
            choice = choice.or(() -> named(said, draft));
        }
        return choice.map(id -> switch (draft.asked()) {
            case RELAY -> settling.settle(said, draft.inRelay(id));
            case HOUSEHOLD -> draft.ofHousehold(id);
            case COMPOUND -> draft.inCompound(id);
            case ADDRESS, ROOM, DOOR, NAME, QUANTITY -> draft;
        });
    }

    /** Many copy the title instead of its number. */
    private Optional<Long> named(Said said, Draft draft) {
        List<Relay> offered = relays.seen(said.committeeId(), said.at()).stream()
                .filter(relay -> draft.offered().contains(relay.id()))
                .toList();
        return RelayChoice.named(offered, said.text()).map(Relay::id);
    }

    /** The number behind the last door stands for the one that was written. */
    private static Optional<Draft> door(Said said, Draft draft) {
        List<Long> offered = draft.offered();
        if (YES.matcher(said.text()).matches() && offered.size() == 1) {
            return Optional.of(draft.ofHousehold(offered.get(0)));
        }
        if (NO.matcher(said.text()).matches()) {
            return Optional.of(draft.claiming());
        }
        return Choice.number(said.text())
                .filter(number -> number <= offered.size() + 1)
                .map(number -> number > offered.size() ? draft.claiming() : draft.ofHousehold(offered.get(number - 1)));
    }

    private Optional<Draft> more(Said said, Draft draft) {
        Wish more = reading.read(said, draft.wish());
        boolean anew = SIGN_UP.matcher(said.text()).find() && more.address() != null;
        if (anew) {
            Draft fresh =
                    draft.relayId() == null ? Draft.empty() : Draft.empty().inRelay(draft.relayId());
            return Optional.of(fresh.saying(reading.read(said, Wish.NOTHING), said.text()));
        }
        if (draft.asked() == Slot.NAME) {
            String name = Names.alone(Wording.written(said.text()));
            if (!name.isEmpty() && more.address() == null) {
                return Optional.of(draft.named(name));
            }
        }
        // words that stand alone are a name only where one was asked for or something else tells that this is meant
        boolean telling = more.address() != null
                || !more.building().isEmpty()
                || more.phone() != null
                || more.quantity() > 0
                || said.text().matches(".*(?:叫|姓名|名字|户主).*");
        if (telling && !more.isNothing()) {
            return Optional.of(draft.saying(more, said.text()));
        }
        boolean written = draft.asked() == Slot.ADDRESS && said.wording().mayNameDoor();
        return written || reading.namesPlace(said)
                ? Optional.of(draft.saying(Wish.NOTHING, said.text()))
                : Optional.empty();
    }

    @Override
    public boolean givesWayTo(Intent intent, Said said, String detail) {
        return !(intent instanceof Joining)
                && !(intent instanceof ChangingEntry)
                && !LEAVE.matcher(said.text()).matches();
    }

    @Override
    public CompletableFuture<Answer> unclear(Said said, String detail) {
        return booking.proceed(said, Draft.read(detail));
    }

    @Override
    public Optional<String> dropped(String detail) {
        return Optional.of(BookingTexts.dropped(Draft.read(detail).wish()));
    }

    @Override
    public Optional<String> reminder(Said said, String detail) {
        return Optional.of(BookingTexts.reminder(Draft.read(detail).asked()));
    }
}
