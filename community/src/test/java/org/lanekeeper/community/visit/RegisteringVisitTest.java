package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.visit.TwoGates.ZONE;
import static org.lanekeeper.community.visit.VisitSheets.NUMBER;
import static org.lanekeeper.community.visit.VisitSheets.OTHER_NUMBER;
import static org.lanekeeper.community.visit.VisitSheets.PHONE;
import static org.lanekeeper.community.visit.VisitSheets.sheet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.document.Document;
import org.lanekeeper.community.document.DocumentKind;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Visitors register, and the guard is told what to look at. */
@OnRealDatabase
class RegisteringVisitTest {
    @Autowired
    TwoGates here;

    @Autowired
    Gates gates;

    @Autowired
    RegisteringVisit registering;

    @Autowired
    Visits visits;

    @Autowired
    VisitRules rules;

    @Autowired
    VisitLookups lookups;

    @Autowired
    OpeningVisit opening;

    @Autowired
    CollectingNotices notices;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        here.begin();
    }

    @Test
    void whatIsPersonalIsSealed() {
        Visit visit = here.registered(here.south, sheet().of("陈一", NUMBER));
        String row =
                jdbc.queryForMap("SELECT * FROM visit WHERE id = ?", visit.id()).toString()
                        + new String(visit.sealed(), StandardCharsets.UTF_8);
        assertThat(row).doesNotContain("陈一").doesNotContain(NUMBER).doesNotContain(PHONE);
        Particulars particulars = opening.of(visit);
        assertThat(particulars.name()).isEqualTo("陈一");
        assertThat(particulars.document().number()).isEqualTo(NUMBER);
        assertThat(particulars.phone()).isEqualTo(PHONE);
        assertThat(visit.flags()).isEmpty();
        assertThat(visit.householdId()).isEqualTo(here.household.id());
        assertThat(visits.withDocument(
                        here.committee, lookups.documents(new Document(DocumentKind.RESIDENT_ID, NUMBER)), 5))
                .containsExactly(visit);
    }

    @Test
    void aFamilyComesTogetherOrNotAtAll() {
        VisitSheets family = sheet().of("陈一", NUMBER).of("林二", OTHER_NUMBER).of("陈小", "");
        VisitOutcome.Registered together =
                (VisitOutcome.Registered) here.register(here.south, family, "family-" + here.committee);
        assertThat(together.visits()).hasSize(3);
        List<Visit> party =
                visits.ofParty(here.committee, together.visits().get(0).code());
        assertThat(party).hasSize(3);
        assertThat(party.get(2).flags()).containsExactly(VisitFlag.INCOMPLETE);
        assertThat(here.unfit(sheet().of("陈一", NUMBER).of("林二", NUMBER))).containsExactly("number-1");
    }

    @Test
    void theGuardIsToldAndTheVisitorIsNot() {
        rules.addArea(here.committee, "武汉", clock.instant());
        rules.isolate(
                here.committee, here.household.id(), clock.instant().plus(Duration.ofDays(1)), 1, clock.instant());
        assertThat(here.registered(here.south, sheet().of("陈一", NUMBER).from("湖北武汉"))
                        .flags())
                .containsExactlyInAnyOrder(VisitFlag.AREA, VisitFlag.ISOLATING);
        VisitOutcome.Registered unknown = (VisitOutcome.Registered)
                here.register(here.north, sheet().of("陈一", NUMBER).to("1", "9999"), "unknown-" + here.committee);
        Visit visit =
                visits.coded(here.committee, unknown.visits().get(0).code()).orElseThrow();
        assertThat(visit.flags()).containsExactlyInAnyOrder(VisitFlag.DUPLICATE, VisitFlag.DOOR);
        assertThat(unknown.visits().get(0).look()).isFalse();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(here.unfit(sheet().of("", "110105194912310021")
                        .from("")
                        .to("99", "101")
                        .at("昨天")))
                .containsExactlyInAnyOrder("name-0", "number-0", "origin", "arrives", "building");
        assertThat(here.unfit(sheet().of("陈".repeat(10_000), NUMBER))).containsExactly("name-0");
        assertThat(here.unfit(sheet().of("陈一", NUMBER).to("", ""))).containsExactly("building");
        String yesterday = LocalDateTime.ofInstant(clock.instant().minus(Duration.ofHours(25)), ZONE)
                .toString();
        assertThat(here.unfit(sheet().of("陈一", NUMBER).at(yesterday))).containsExactly("arrives");
        rules.ask(here.committee, 1, "14 天内去过外地吗？", true);
        assertThat(here.unfit(sheet().of("陈一", NUMBER)))
                .containsExactly(
                        "answer-" + rules.questions(here.committee).get(0).id());
    }

    @Test
    void questionsAreAsTheCommitteePutsThem() {
        rules.ask(here.committee, 1, "14 天内去过外地吗？", true);
        long question = rules.questions(here.committee).get(0).id();
        assertThat(here.registered(here.south, sheet().of("陈一", NUMBER).answering(Map.of(question, true)))
                        .flags())
                .containsExactly(VisitFlag.ANSWER);
        assertThat(here.registered(here.south, sheet().of("林二", OTHER_NUMBER).answering(Map.of(question, false)))
                        .flags())
                .isEmpty();
    }

    @Test
    void nobodyRegistersAtAClosedGateAndWithoutHavingRead() {
        VisitOutcome unread = registering
                .register(here.south, sheet().of("陈一", NUMBER).agreedTo(0).done(), VisitWay.PAGE, ZONE, "unread")
                .join();
        assertThat(((VisitOutcome.Unfit) unread).fields())
                .extracting(UnfitField::field)
                .containsExactly("consent");
        gates.close(here.committee, here.south.id(), clock.instant());
        Gate closed = gates.find(here.committee, here.south.id()).orElseThrow();
        assertThat(here.register(closed, sheet().of("陈一", NUMBER), "closed")).isInstanceOf(VisitOutcome.Closed.class);
    }

    @Test
    void wordsThatWereAgreedToAreKept() {
        CollectingNotice before = notices.of(here.committee);
        VisitRule rule = rules.of(here.committee);
        rules.keep(new VisitRule(here.committee, 60, 7, true, true, rule.purpose(), ""));
        CollectingNotice after = notices.of(here.committee);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(rules.consent(here.committee, before.version()).orElseThrow().words())
                .contains("保存 30 天");
        rules.keep(rule);
        assertThat(notices.of(here.committee).version()).isEqualTo(before.version());
    }
}
