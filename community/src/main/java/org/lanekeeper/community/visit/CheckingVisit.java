package org.lanekeeper.community.visit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lanekeeper.community.document.Document;
import org.lanekeeper.community.document.DocumentKind;
import org.lanekeeper.community.document.Phone;
import org.lanekeeper.community.document.Plate;
import org.lanekeeper.community.document.Reading;
import org.lanekeeper.community.gate.Gate;
import org.springframework.stereotype.Component;

/** Judges what was typed, all fields at once, by what the committee has decided. */
@Component
class CheckingVisit {
    static final int LONGEST_NAME = 40;
    private static final int LONGEST_WHOM = 20;
    private static final int LONGEST_ORIGIN = 40;
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_TIME = 40;
    private static final int TAIL = 4;
    /** A form that was opened yesterday and sent today. */
    private static final Duration LATEST = Duration.ofHours(24);
    /** Further from now and the guard is told. */
    private static final Duration DOUBTFUL = Duration.ofHours(3);

    private static final Duration EARLIEST = Duration.ofDays(7);

    private final KnownTerms known;
    private final FindingDoor doors;
    private final VisitLookups lookups;
    private final Clock clock;

    CheckingVisit(KnownTerms known, FindingDoor doors, VisitLookups lookups, Clock clock) {
        this.known = known;
        this.doors = doors;
        this.lookups = lookups;
        this.clock = clock;
    }

    /**
     * By which way a sheet came, and who stands behind it.
     *
     * @param invitation null for none
     * @param zone of times without an offset
     */
    record Way(VisitWay way, Invitation invitation, ZoneId zone) {}

    /**
     * The visits, or what is wrong.
     *
     * @param visits empty if anything is unfit
     */
    record Checked(List<NewVisit> visits, List<UnfitField> unfit) {}

    Checked check(Gate gate, VisitSheet sheet, Way way) {
        VisitTerms terms = known.of(gate.committeeId());
        VisitRule rule = terms.rule();
        VisitTexts texts = new VisitTexts();
        // no finer than it is kept: a repetition gets the same answer
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<VisitFlag> flags = EnumSet.noneOf(VisitFlag.class);
        List<Person> people = people(sheet, rule, texts, now.atZone(way.zone()).toLocalDate());
        String phone = phone(sheet.phone(), texts);
        String origin = texts.line(
                "origin", "从哪里来", sheet.origin(), LONGEST_ORIGIN, rule.asksOrigin() ? "请写从哪里来，比如 上海市浦东新区。" : null);
        Instant arrives = arrival(sheet.arrives(), now, way.zone(), texts, flags);
        String whom = texts.line("whom", "找谁", sheet.whom(), LONGEST_WHOM, null);
        VisitedDoor door = doors.find(gate, sheet, whom, way.invitation(), texts);
        Optional<Transport> transport = VisitTexts.choice(Transport.class, sheet.transport());
        if (transport.isEmpty()) {
            texts.refuse("transport", "请选怎么来的。");
        }
        String plate = plate(sheet.plate(), transport.orElse(Transport.FOOT), texts);
        Optional<VisitReason> reason = VisitTexts.choice(VisitReason.class, sheet.reason());
        if (reason.isEmpty()) {
            texts.refuse("reason", "请选来做什么。");
        }
        String words = texts.line("words", "说明", sheet.words(), LONGEST_WORDS, null);
        Map<Long, Boolean> answers = answers(terms, sheet.answers(), texts, flags);
        int consent = terms.notice().version();
        // a guard who types for somebody has told them
        if (way.way() != VisitWay.GUARD && sheet.consentVersion() != consent) {
            texts.refuse("consent", sheet.consentVersion() == 0 ? "请先看上面的说明，同意了再打钩。" : "说明改过了，请再看一遍上面的说明，同意了再打钩。");
        }
        if (!texts.unfit().isEmpty()) {
            return new Checked(List.of(), texts.unfit());
        }
        flag(terms, origin, door, now, flags);
        Instant from = arrives.isAfter(now) ? arrives : now;
        List<NewVisit> visits = new ArrayList<>();
        for (Person person : people) {
            NewVisit visit = new NewVisit(
                    gate.committeeId(),
                    gate.id(),
                    way.way(),
                    way.invitation() == null ? null : way.invitation().id(),
                    new Particulars(person.name(), person.document(), phone, whom, plate, words, answers),
                    person.document() == null ? null : lookups.document(person.document()),
                    lookups.phone(phone),
                    phone.substring(Math.max(0, phone.length() - TAIL)),
                    origin,
                    door,
                    reason.orElseThrow(),
                    transport.orElseThrow(),
                    flags,
                    consent,
                    arrives,
                    from.plus(rule.validFor()),
                    now,
                    now.plus(rule.keep()));
            boolean incomplete = !door.isDoor() || rule.asksDocument() && person.document() == null;
            visits.add(incomplete ? visit.with(VisitFlag.INCOMPLETE) : visit);
        }
        return new Checked(visits, List.of());
    }

    private record Person(String name, Document document) {}

    private static List<Person> people(VisitSheet sheet, VisitRule rule, VisitTexts texts, LocalDate today) {
        List<Person> people = new ArrayList<>();
        if (sheet.visitors().isEmpty() || sheet.visitors().size() > VisitSheet.MOST_VISITORS) {
            texts.refuse("form", "一次登记 1 到 " + VisitSheet.MOST_VISITORS + " 个人。多了请分开登记。");
            return people;
        }
        for (int i = 0; i < sheet.visitors().size(); i++) {
            VisitSheet.Visitor visitor = sheet.visitors().get(i);
            String name = texts.name("name-" + i, visitor.name(), LONGEST_NAME);
            Document document = rule.asksDocument() ? document(i, visitor, texts, today) : null;
            if (document != null && people.stream().anyMatch(other -> document.equals(other.document()))) {
                texts.refuse("number-" + i, "这个证件号和上面一个人的一样，请核对。");
            }
            people.add(new Person(name, document));
        }
        return people;
    }

    private static Document document(int place, VisitSheet.Visitor visitor, VisitTexts texts, LocalDate today) {
        if (visitor.kind().equals(VisitSheet.NO_DOCUMENT)) {
            return null;
        }
        Optional<DocumentKind> kind = VisitTexts.choice(DocumentKind.class, visitor.kind());
        if (kind.isEmpty()) {
            texts.refuse("kind-" + place, "请选是什么证件。");
            return null;
        }
        Reading<Document> read = Document.read(kind.get(), visitor.number(), today);
        if (!read.fits()) {
            texts.refuse(
                    "number-" + place,
                    visitor.number().isBlank()
                            ? "请写证件号码。没带证件，就在上面选「没带证件」。"
                            : read.flaw().sentence());
        }
        return read.value();
    }

    private static String phone(String typed, VisitTexts texts) {
        Reading<Phone> read = Phone.read(typed);
        if (!read.fits()) {
            texts.refuse(
                    "phone", typed.isBlank() ? "请写手机号，有事好找到您。" : read.flaw().sentence());
            return "";
        }
        return read.value().number();
    }

    private static String plate(String typed, Transport transport, VisitTexts texts) {
        if (!transport.isPlated()) {
            // typed before another way was chosen
            return "";
        }
        Reading<Plate> read = Plate.read(typed);
        if (!read.fits()) {
            texts.refuse(
                    "plate",
                    typed.isBlank() ? "开车来的请写车牌，比如 沪A12345。" : read.flaw().sentence());
            return "";
        }
        return read.value().number();
    }

    private static Instant arrival(String typed, Instant now, ZoneId zone, VisitTexts texts, Set<VisitFlag> flags) {
        if (typed.isBlank()) {
            return now;
        }
        Optional<Instant> read = typed.length() > LONGEST_TIME ? Optional.empty() : time(typed.strip(), zone);
        if (read.isEmpty()) {
            texts.refuse("arrives", "到达时间看不懂。请写成 09:30 这样；现在就到，不用改。");
            return now;
        }
        Instant arrives = read.get();
        if (arrives.isBefore(now.minus(LATEST))) {
            texts.refuse("arrives", "这个到达时间已经过了一天多。现在到的，请改成现在的时间。");
        } else if (arrives.isAfter(now.plus(EARLIEST))) {
            texts.refuse("arrives", "最早提前 7 天登记。请改到达时间，或者过几天再登记。");
        } else if (arrives.isBefore(now.minus(DOUBTFUL))) {
            flags.add(VisitFlag.ARRIVAL);
        }
        return arrives;
    }

    private static Optional<Instant> time(String typed, ZoneId zone) {
        try {
            boolean offset = typed.endsWith("Z") || typed.lastIndexOf('+') > 0;
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(typed).toInstant()
                            : LocalDateTime.parse(typed).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<Long, Boolean> answers(
            VisitTerms terms, Map<Long, Boolean> given, VisitTexts texts, Set<VisitFlag> flags) {
        Map<Long, Boolean> answers = new TreeMap<>();
        for (VisitQuestion question : terms.questions()) {
            Boolean answer = given.get(question.id());
            if (answer == null) {
                texts.refuse("answer-" + question.id(), "请选「是」或「否」。");
            } else {
                answers.put(question.id(), answer);
                if (answer == question.flaggedYes()) {
                    flags.add(VisitFlag.ANSWER);
                }
            }
        }
        return answers;
    }

    private static void flag(VisitTerms terms, String origin, VisitedDoor door, Instant now, Set<VisitFlag> flags) {
        if (terms.areas().stream().anyMatch(area -> origin.contains(area.words()))) {
            flags.add(VisitFlag.AREA);
        }
        if (door.isDoor() && !door.known()) {
            flags.add(VisitFlag.DOOR);
        }
        if (door.householdId() != null
                && terms.isolating().stream()
                        .anyMatch(it -> it.householdId() == door.householdId().longValue()
                                && it.until().isAfter(now))) {
            flags.add(VisitFlag.ISOLATING);
        }
    }
}
