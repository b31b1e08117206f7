package org.lanekeeper.miniapp.desk;

import java.util.Optional;
import java.util.function.Supplier;
import org.lanekeeper.community.ledger.Receipt;
import org.lanekeeper.community.photo.KeptPicture;
import org.lanekeeper.community.photo.KeyingPhoto;
import org.lanekeeper.community.photo.Photo;
import org.lanekeeper.community.photo.PhotoDraft;
import org.lanekeeper.community.photo.PhotoWords;
import org.lanekeeper.community.photo.Photos;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** Pictures that residents sent: looked at, keyed in, reviewed, or sent back, each logged. */
@Service
public class PhotoDesk {
    private final Photos photos;
    private final KeptPicture kept;
    private final KeyingPhoto keying;
    private final Relays relays;
    private final Entries entries;
    private final AtTheDesk desk;
    private final LoggedOperations operations;

    PhotoDesk(
            Photos photos,
            KeptPicture kept,
            KeyingPhoto keying,
            Relays relays,
            Entries entries,
            AtTheDesk desk,
            LoggedOperations operations) {
        this.photos = photos;
        this.kept = kept;
        this.keying = keying;
        this.relays = relays;
        this.entries = entries;
        this.desk = desk;
        this.operations = operations;
    }

    /** What became of what was typed. */
    public sealed interface Keyed {
        /**
         * The household has this number.
         *
         * @param isTold whether the sender is told; false if somebody else has settled the picture in the meantime
         */
        record Taken(Entry entry, boolean isTold) implements Keyed {}

        /** The picture had given another household this number before; what was typed now has given none. */
        record Before(Entry entry) implements Keyed {}

        /** A colleague compares it first. */
        record InReview() implements Keyed {}

        /** Nothing was entered: the clerk has to say more, or cannot. */
        record Open(Recognised recognised) implements Keyed {}
    }

    public Photo find(Staff staff, long id) {
        return photos.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这张照片"));
    }

    /** Whoever sees a picture is in the log. */
    public Optional<byte[]> look(Staff staff, Photo photo) {
        Optional<byte[]> picture = kept.of(photo);
        picture.ifPresent(it -> operations.note(staff, Operation.PHOTO_VIEW.on(Subject.photo(photo.id()))));
        return picture;
    }

    /** What the fields mean before anything is entered. */
    public DeskAsk ask(Photo photo, PhotoDraft draft, Long household, boolean sure) {
        String quantity = draft.quantity().isEmpty() ? "1" : draft.quantity();
        String line = draft.place() + " " + draft.name() + " " + quantity + (quantity.matches("\\d{1,3}") ? "份" : "");
        return new DeskAsk(
                draft.isBlank() ? "" : line,
                draft.phone(),
                Door.PHOTO,
                household,
                sure,
                null,
                new DeskAsk.Sender(photo.residentId(), photo.id(), photo.receivedAt()));
    }

    /**
     * @param review whether a colleague is to compare it before the number is taken
     * @throws Refusal if the picture is no longer the clerk's, or the queue does not take it
     */
    public Keyed key(Staff staff, Photo photo, long relayId, PhotoDraft draft, DeskAsk ask, boolean review) {
        if (!keying.claim(staff, photo.id())) {
            throw gone();
        }
        Relay relay = relays.find(staff.committeeId(), relayId).orElseThrow(() -> Refusal.notFound("这个接龙"));
        Optional<Entry> earlier = entries.requestedBy(staff.committeeId(), relayId, ask.requestKey(staff));
        if (earlier.isPresent()) {
            return again(staff, photo, relay, earlier.get(), ask);
        }
        if (review && !photo.isInReview()) {
            return toReview(staff, photo, relay, draft, ask);
        }
        AtTheDesk.Answer answer = desk.take(staff, relayId, ask);
        if (answer instanceof AtTheDesk.Answer.Open open) {
            return new Keyed.Open(open.recognised());
        }
        Entry entry = ((AtTheDesk.Answer.Taken) answer).entry();
        return new Keyed.Taken(entry, keying.done(staff, photo, relayId, entry.number(), told(relay, entry)));
    }

    /** A number was taken for the picture, and whoever did it did not get as far as settling the picture. */
    private Keyed again(Staff staff, Photo photo, Relay relay, Entry entry, DeskAsk ask) {
        if (!entry.status().counts()) {
            throw Refusal.conflict(
                    "photo-entry-gone",
                    "这张照片先前录成第 %d 号，现在是「%s」，没有另外取号。要重新登记，请到现场登记里录入，再回来告诉对方号码。"
                            .formatted(entry.number(), entry.status().label()));
        }
        Entry present = desk.recognise(relay, ask).present();
        boolean told = keying.done(staff, photo, relay.id(), entry.number(), told(relay, entry));
        return present != null && present.number() == entry.number()
                ? new Keyed.Taken(entry, told)
                : new Keyed.Before(entry);
    }

    private Keyed toReview(Staff staff, Photo photo, Relay relay, PhotoDraft draft, DeskAsk ask) {
        Recognised seen = desk.recognise(relay, ask);
        if (!seen.canBeTaken(ask.sure())) {
            return new Keyed.Open(seen);
        }
        boolean kept = operations.run(
                staff,
                () -> keying.toReview(staff, photo, relay.id(), draft),
                done -> done ? Optional.of(Operation.PHOTO_KEY.on(Subject.photo(photo.id()))) : Optional.empty());
        if (!kept) {
            throw gone();
        }
        return new Keyed.InReview();
    }

    /** The household on the picture is in already: its sender is told by which number. */
    public Entry known(Staff staff, Photo photo, long relayId, DeskAsk ask) {
        Relay relay = relays.find(staff.committeeId(), relayId).orElseThrow(() -> Refusal.notFound("这个接龙"));
        Entry present = desk.recognise(relay, ask).present();
        if (present == null || !keying.claim(staff, photo.id())) {
            throw gone();
        }
        String words = "照片上的%s已经登记过了：%s第 %d 号（%s），不用再登记。"
                .formatted(
                        present.address().display(),
                        "「" + relay.title() + "」",
                        present.number(),
                        present.door().label());
        settle(staff, photo, Operation.PHOTO_KNOWN, () -> keying.done(staff, photo, relayId, present.number(), words));
        return present;
    }

    public void askAgain(Staff staff, Photo photo, PhotoWords.Again again) {
        if (!keying.claim(staff, photo.id())) {
            throw gone();
        }
        settle(staff, photo, Operation.PHOTO_AGAIN, () -> keying.askAgain(staff, photo, again));
    }

    private void settle(Staff staff, Photo photo, Operation operation, Supplier<Boolean> step) {
        boolean settled = operations.run(
                staff, step, done -> done ? Optional.of(operation.on(Subject.photo(photo.id()))) : Optional.empty());
        if (!settled) {
            throw gone();
        }
    }

    private static Refusal gone() {
        return Refusal.conflict("photo-taken", "这张照片别的同事在录，或者已经录好了。请录下一张。");
    }

    private static String told(Relay relay, Entry entry) {
        String head = "照片录好了！「%s」第 %d 号。%s，%s %d 份。"
                .formatted(relay.title(), entry.number(), entry.address().display(), relay.item(), entry.quantity());
        String next = entry.status() == EntryStatus.REVIEW ? "居委会核对后通知您，号码保留。" : "轮到时会通知您去领。";
        return head + next + "\n回执码：" + Receipt.display(entry.receipt()) + "（请留着）";
    }
}
