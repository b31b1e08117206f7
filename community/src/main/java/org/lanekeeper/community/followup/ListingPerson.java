package org.lanekeeper.community.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.document.Document;
import org.lanekeeper.community.document.DocumentKind;
import org.lanekeeper.community.document.Phone;
import org.lanekeeper.community.document.Reading;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.VisitLookups;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts somebody on a list, with the first tasks due the same day. */
@Service
public class ListingPerson {
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_PLACE = 30;

    private final ListedPeople people;
    private final FollowUps followUps;
    private final SealedWords sealed;
    private final VisitLookups lookups;
    private final FindingHousehold doors;
    private final Clock clock;

    ListingPerson(
            ListedPeople people,
            FollowUps followUps,
            SealedWords sealed,
            VisitLookups lookups,
            FindingHousehold doors,
            Clock clock) {
        this.people = people;
        this.followUps = followUps;
        this.sealed = sealed;
        this.lookups = lookups;
        this.doors = doors;
        this.clock = clock;
    }

    /**
     * @param zone by which a day is one
     * @throws UnfitListingException naming the field that does not fit
     */
    @Transactional
    public ListedPerson list(Staff staff, Listing listing, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        String name = text("name", listing.name(), LONGEST_NAME);
        String words = text("words", listing.words(), LONGEST_WORDS);
        String cameFrom = text("cameFrom", listing.cameFrom(), LONGEST_PLACE);
        String door = text("door", listing.door(), LONGEST_PLACE);
        if (name.isEmpty()) {
            throw new UnfitListingException("name", "请写姓名；不知道姓名，就写怎么称呼。");
        }
        if (listing.register() == Register.RETURNEE && cameFrom.isEmpty()) {
            throw new UnfitListingException("cameFrom", "请写从哪里回来。");
        }
        Phone phone = blank(listing.phone()) ? null : fitting("phone", Phone.read(listing.phone()));
        Document document = blank(listing.document())
                ? null
                : fitting("document", Document.read(DocumentKind.RESIDENT_ID, listing.document(), today));
        long number = SealedWords.number();
        ListedWords kept = new ListedWords(
                name, phone == null ? "" : phone.number(), document == null ? "" : document.number(), words);
        people.add(
                new ListedPeople.NewPerson(
                        staff.committeeId(),
                        listing.register(),
                        sealed.seal(kept, number, staff.committeeId()),
                        number,
                        document == null ? null : lookups.documents(document).get(0),
                        phone == null ? null : lookups.phones(phone.number()).get(0),
                        household(staff, door, name, phone).orElse(null),
                        door,
                        cameFrom,
                        listing.visitId(),
                        staff.id()),
                clock.instant());
        ListedPerson person = people.sealedWith(staff.committeeId(), number).orElseThrow();
        listing.register()
                .firstTasks()
                .forEach(task -> followUps.add(staff.committeeId(), person.id(), task, today, SealedWords.number()));
        return person;
    }

    private Optional<Long> household(Staff staff, String door, String name, Phone phone) {
        return AddressReader.find(door)
                .map(found -> doors.find(
                        staff.committeeId(), found.address(), door, name, phone == null ? null : phone.number()))
                .filter(FindingHousehold.Match.One.class::isInstance)
                .map(match -> ((FindingHousehold.Match.One) match).household().id());
    }

    private static <T> T fitting(String field, Reading<T> reading) {
        if (!reading.fits()) {
            throw new UnfitListingException(field, reading.flaw().sentence());
        }
        return reading.value();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String text(String field, String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw new UnfitListingException(field, "太长了，最多 " + longest + " 个字。");
        }
        return text;
    }
}
