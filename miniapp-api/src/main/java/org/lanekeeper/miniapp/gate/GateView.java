package org.lanekeeper.miniapp.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lanekeeper.community.document.DocumentKind;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.visit.CollectingNotice;
import org.lanekeeper.community.visit.RegisteringVisit;
import org.lanekeeper.community.visit.Transport;
import org.lanekeeper.community.visit.VisitReason;
import org.lanekeeper.community.visit.VisitSheet;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.lanekeeper.miniapp.visit.GateFace;
import org.lanekeeper.miniapp.visit.SelfContained;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the visitor's page together. */
@Component
class GateView {
    private static final int DAYS = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);
    private static final List<String> NEAR = List.of("今天", "明天", "后天");

    private final SelfContained contained = new SelfContained("gate/index");
    private final RegisteringVisit registering;
    private final Households households;
    private final SiteSettings site;
    private final Clock clock;

    GateView(RegisteringVisit registering, Households households, SiteSettings site, Clock clock) {
        this.registering = registering;
        this.households = households;
        this.site = site;
        this.clock = clock;
    }

    /** A day to choose. */
    record Day(String value, String label) {}

    VisitForm blank(String invitation) {
        ZonedDateTime now = clock.instant().atZone(site.zone());
        return VisitForm.blank(now.toLocalDate().toString(), now.format(TIME), invitation);
    }

    ModelAndView form(GateFace face, VisitForm form, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(SelfContained.HEADER, contained.policy());
        return new ModelAndView(contained.template())
                .addObject("face", face)
                .addObject("form", form)
                .addObject("unfit", Map.of())
                .addObject("kinds", DocumentKind.values())
                .addObject("transports", Transport.values())
                .addObject("reasons", VisitReason.values())
                .addObject("days", days())
                .addObject("validity", CollectingNotice.validity(face.rule()))
                .addObject("invited", invited(form.value("invitation")));
    }

    private List<Day> days() {
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        return IntStream.range(0, DAYS)
                .mapToObj(i -> new Day(
                        today.plusDays(i).toString(),
                        (i < NEAR.size() ? NEAR.get(i) + " " : "")
                                + today.plusDays(i).format(DAY)))
                .toList();
    }

    /** Where an invitation leads, half hidden: it may have been sent on to somebody else. Empty if it is over. */
    private String invited(String code) {
        try {
            return code.isEmpty()
                    ? ""
                    : registering
                            .invitation(code)
                            .flatMap(it -> households.find(it.committeeId(), it.householdId()))
                            .map(this::masked)
                            .orElse("");
        } catch (RuntimeException e) {
            // the form comes back in any case
            return "";
        }
    }

    private String masked(Household household) {
        return household.compound() + household.address().masked();
    }

    /** The card of whoever was here before: one tap. */
    void addRemembered(ModelAndView page, GateFace face, RememberedVisitor.Remembered known) {
        VisitSheet sheet = known.sheet();
        String names = sheet.visitors().stream()
                .map(visitor -> Masking.name(visitor.name()))
                .collect(Collectors.joining("、"));
        boolean asks =
                face.questions().stream().anyMatch(question -> !sheet.answers().containsKey(question.id()));
        page.addObject("known", names).addObject("knownDoor", door(sheet)).addObject("asks", asks);
    }

    /** As it was typed. */
    private static String door(VisitSheet sheet) {
        String building = sheet.building().strip();
        String room = sheet.room().strip();
        String door = building.matches("\\d{1,4}") ? building + "号楼" + room : building + room;
        return door.isEmpty() ? sheet.whom().strip() : door;
    }

    /** With the answers that were given now. */
    VisitSheet completed(VisitSheet sheet, Map<Long, Boolean> given) {
        Map<Long, Boolean> answers = new TreeMap<>(sheet.answers());
        answers.putAll(given);
        return new VisitSheet(
                sheet.visitors(),
                sheet.phone(),
                sheet.origin(),
                "",
                sheet.building(),
                sheet.room(),
                sheet.whom(),
                sheet.transport(),
                sheet.plate(),
                sheet.reason(),
                sheet.words(),
                answers,
                "",
                sheet.consentVersion());
    }

    /** A sheet as if it had been typed. */
    VisitForm filled(VisitSheet sheet) {
        ZonedDateTime now = clock.instant().atZone(site.zone());
        Map<String, String> fields = new HashMap<>();
        fields.put("day", now.toLocalDate().toString());
        fields.put("time", LocalTime.from(now).format(TIME));
        fields.put("people", String.valueOf(sheet.visitors().size()));
        for (int i = 0; i < sheet.visitors().size(); i++) {
            fields.put("name-" + i, sheet.visitors().get(i).name());
            fields.put("kind-" + i, sheet.visitors().get(i).kind());
            fields.put("number-" + i, sheet.visitors().get(i).number());
        }
        fields.put("phone", sheet.phone());
        fields.put("origin", sheet.origin());
        fields.put("building", sheet.building());
        fields.put("room", sheet.room());
        fields.put("whom", sheet.whom());
        fields.put("transport", sheet.transport());
        fields.put("plate", sheet.plate());
        fields.put("reason", sheet.reason());
        fields.put("words", sheet.words());
        fields.put("consent", String.valueOf(sheet.consentVersion()));
        sheet.answers().forEach((question, yes) -> fields.put("answer-" + question, yes ? "yes" : "no"));
        return new VisitForm(fields);
    }

    static ModelAndView message(HttpStatus status, String title, String text) {
        ModelAndView page = new ModelAndView("phone/message");
        page.setStatus(status);
        return page.addObject("title", title).addObject("text", text);
    }
}
