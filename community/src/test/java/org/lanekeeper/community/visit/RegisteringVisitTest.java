package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lanekeeper.community.visit.VisitSheets.NUMBER;
import static org.lanekeeper.community.visit.VisitSheets.OTHER_NUMBER;
import static org.lanekeeper.community.visit.VisitSheets.PHONE;
import static org.lanekeeper.community.visit.VisitSheets.sheet;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.document.Document;
import org.lanekeeper.community.document.DocumentKind;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.lanekeeper.community.sealing.BrokenSealException;
import org.lanekeeper.community.sealing.LookupKey;
import org.lanekeeper.community.sealing.Sealing;
import org.lanekeeper.community.sealing.SealingSettings;
import org.lanekeeper.community.sealing.SigningKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Visitors register, once each, and the guard is told what to look at. */
@OnRealDatabase
class RegisteringVisitTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Gates gates;

    @Autowired
    RegisteringVisit registering;

    @Autowired
    InvitingVisitor inviting;

    @Autowired
    KnowingResidents knowing;

    @Autowired
    Residents residents;

    @Autowired
    Visits visits;

    @Autowired
    VisitRules rules;

    @Autowired
    VisitPurges purges;

    @Autowired
    VisitLookups lookups;

    @Autowired
    PurgingVisits purging;

    @Autowired
    OwnVisit own;

    @Autowired
    OpeningVisit opening;

    @Autowired
    CollectingNotices notices;

    @Autowired
    KnownTerms terms;

    @Autowired
    FindingDoor doors;

    @Autowired
    SealingSettings settings;

    @Autowired
    VisitSettings visitSettings;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private long committee;
    private Household household;
    private Gate south;
    private Gate north;

    @BeforeEach
    void setUp() {
        committee = neighbourhood.committee();
        household = neighbourhood.households(committee, 3).get(0);
        south = gate("南门");
        north = gate("北门");
    }

    private Gate gate(String name) {
        gates.add(committee, household.compoundId(), name, clock.instant());
        return gates.named(household.compoundId(), name).orElseThrow();
    }

    private VisitOutcome register(Gate gate, VisitSheets sheet, String key) {
        terms.forget(committee);
        int version = notices.of(committee).version();
        return registering
                .register(gate, sheet.agreedTo(version).done(), VisitWay.PAGE, ZONE, key)
                .join();
    }

    private Visit registered(Gate gate, VisitSheets sheet) {
        VisitOutcome outcome = register(gate, sheet, UUID.randomUUID().toString());
        assertThat(outcome).isInstanceOf(VisitOutcome.Registered.class);
        String code = ((VisitOutcome.Registered) outcome).visits().get(0).code();
        return visits.coded(committee, code).orElseThrow();
    }

    private List<String> unfit(VisitSheets sheet) {
        VisitOutcome outcome = register(south, sheet, UUID.randomUUID().toString());
        assertThat(outcome).isInstanceOf(VisitOutcome.Unfit.class);
        return ((VisitOutcome.Unfit) outcome)
                .fields().stream().map(UnfitField::field).toList();
    }

    @Test
    void whatIsPersonalIsSealed() {
        Visit visit = registered(south, sheet().of("陈一", NUMBER));
        String row =
                jdbc.queryForMap("SELECT * FROM visit WHERE id = ?", visit.id()).toString()
                        + new String(visit.sealed(), StandardCharsets.UTF_8);
        assertThat(row).doesNotContain("陈一").doesNotContain(NUMBER).doesNotContain(PHONE);
        Particulars particulars = opening.of(visit);
        assertThat(particulars.name()).isEqualTo("陈一");
        assertThat(particulars.document().number()).isEqualTo(NUMBER);
        assertThat(particulars.phone()).isEqualTo(PHONE);
        assertThat(visit.flags()).isEmpty();
        assertThat(visit.householdId()).isEqualTo(household.id());
        assertThat(visits.withDocument(committee, lookups.documents(new Document(DocumentKind.RESIDENT_ID, NUMBER)), 5))
                .containsExactly(visit);
    }

    @Test
    void sentTwiceRegistersOnce() {
        VisitOutcome first = register(south, sheet().of("陈一", NUMBER), "key-" + committee);
        VisitOutcome second = register(south, sheet().of("陈一", NUMBER), "key-" + committee);
        VisitOutcome other = register(south, sheet().of("陈二", NUMBER), "key-" + committee);
        assertThat(((VisitOutcome.Registered) second).visits()).isEqualTo(((VisitOutcome.Registered) first).visits());
        assertThat(((VisitOutcome.Registered) second).repeated()).isTrue();
        assertThat(other).isInstanceOf(VisitOutcome.OtherContent.class);
        assertThat(visits.newest(committee, south.id(), 10)).hasSize(1);
    }

    @Test
    void aRushWithRepetitionsRegistersEachOnce() {
        List<CompletableFuture<VisitOutcome>> sent = IntStream.range(0, 600)
                .mapToObj(i -> registering.register(
                        south,
                        sheet().passport("客人", "E" + (10_000_000 + i % 200))
                                .agreedTo(notices.of(committee).version())
                                .done(),
                        VisitWay.PROGRAM,
                        ZONE,
                        committee + "-rush-" + i % 200))
                .toList();
        Set<String> codes = new HashSet<>();
        sent.forEach(answer -> codes.add(
                ((VisitOutcome.Registered) answer.join()).visits().get(0).code()));
        assertThat(codes).hasSize(200);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM visit WHERE gate_id = ?", Integer.class, south.id()))
                .isEqualTo(200);
    }

    @Test
    void theSameFormAtSeveralNodesAtOnceIsOneVisit() {
        for (int round = 0; round < 20; round++) {
            CheckingVisit.Checked checked = new CheckingVisit(terms, doors, lookups, clock)
                    .check(
                            south,
                            sheet().of("陈一", NUMBER)
                                    .agreedTo(notices.of(committee).version())
                                    .done(),
                            new CheckingVisit.Way(VisitWay.PAGE, null, ZONE));
            VisitParty party =
                    new VisitParty(checked.visits(), UUID.randomUUID().toString(), "d".repeat(64));
            Set<String> codes =
                    IntStream.range(0, 4)
                            .mapToObj(node -> CompletableFuture.supplyAsync(() -> write(party)))
                            .toList()
                            .stream()
                            .map(it -> ((VisitOutcome.Registered) it.join())
                                    .visits()
                                    .get(0)
                                    .code())
                            .collect(Collectors.toSet());
            assertThat(codes).hasSize(1);
        }
        assertThat(visits.newest(committee, south.id(), 50)).hasSize(20);
    }

    private VisitOutcome write(VisitParty party) {
        PatientVisits node = new PatientVisits(new VisitRows(database, opening, lookups, clock), visitSettings, clock);
        try {
            return node.write(List.of(party)).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Found, opened and told apart by the key before, as long as that is there. */
    @Test
    void aChangeOfTheKeyLosesNothing() throws SQLException {
        Visit before = registered(south, sheet().of("陈一", NUMBER));
        SealingSettings both = new SealingSettings("k".repeat(40), settings.key());
        VisitLookups found = new VisitLookups(new LookupKey(both));
        Document document = Document.read(DocumentKind.RESIDENT_ID, NUMBER, LocalDate.now(clock))
                .value();
        assertThat(visits.withDocument(committee, found.documents(document), 9))
                .extracting(Visit::code)
                .contains(before.code());
        assertThat(visits.hasPhone(before.id(), found.phones(PHONE))).isTrue();
        OpeningVisit opens = new OpeningVisit(new Sealing(both));
        assertThat(opens.of(before).name()).isEqualTo("陈一");
        assertThat(new SigningKey(both).publicKeys())
                .anyMatch(key ->
                        Arrays.equals(key, new SigningKey(settings).publicKeys().get(0)));

        VisitSheets again = sheet().of("陈一", NUMBER);
        CheckingVisit.Checked checked = new CheckingVisit(terms, doors, found, clock)
                .check(
                        north,
                        again.agreedTo(notices.of(committee).version()).done(),
                        new CheckingVisit.Way(VisitWay.PAGE, null, ZONE));
        VisitOutcome outcome = new VisitRows(database, opens, found, clock)
                .write(List.of(
                        new VisitParty(checked.visits(), UUID.randomUUID().toString(), "d".repeat(64))))
                .get(0);
        String code = ((VisitOutcome.Registered) outcome).visits().get(0).code();
        Visit behind = visits.coded(committee, code).orElseThrow();
        assertThat(behind.flags()).contains(VisitFlag.DUPLICATE);
        assertThat(opens.of(behind).name()).isEqualTo("陈一");
        assertThatThrownBy(() -> opening.of(behind)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void aFamilyComesTogetherOrNotAtAll() {
        VisitSheets family = sheet().of("陈一", NUMBER).of("林二", OTHER_NUMBER).of("陈小", "");
        VisitOutcome.Registered together = (VisitOutcome.Registered) register(south, family, "family-" + committee);
        assertThat(together.visits()).hasSize(3);
        List<Visit> party = visits.ofParty(committee, together.visits().get(0).code());
        assertThat(party).hasSize(3);
        assertThat(party.get(2).flags()).containsExactly(VisitFlag.INCOMPLETE);
        assertThat(unfit(sheet().of("陈一", NUMBER).of("林二", NUMBER))).containsExactly("number-1");
    }

    @Test
    void theGuardIsToldAndTheVisitorIsNot() {
        rules.addArea(committee, "武汉", clock.instant());
        rules.isolate(committee, household.id(), clock.instant().plus(Duration.ofDays(1)), 1, clock.instant());
        assertThat(registered(south, sheet().of("陈一", NUMBER).from("湖北武汉")).flags())
                .containsExactlyInAnyOrder(VisitFlag.AREA, VisitFlag.ISOLATING);
        VisitOutcome.Registered unknown = (VisitOutcome.Registered)
                register(north, sheet().of("陈一", NUMBER).to("1", "9999"), "unknown-" + committee);
        Visit visit = visits.coded(committee, unknown.visits().get(0).code()).orElseThrow();
        assertThat(visit.flags()).containsExactlyInAnyOrder(VisitFlag.DUPLICATE, VisitFlag.DOOR);
        assertThat(unknown.visits().get(0).look()).isFalse();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(unfit(sheet().of("", "110105194912310021")
                        .from("")
                        .to("99", "101")
                        .at("昨天")))
                .containsExactlyInAnyOrder("name-0", "number-0", "origin", "arrives", "building");
        assertThat(unfit(sheet().of("陈".repeat(10_000), NUMBER))).containsExactly("name-0");
        assertThat(unfit(sheet().of("陈一", NUMBER).to("", ""))).containsExactly("building");
        String yesterday = LocalDateTime.ofInstant(clock.instant().minus(Duration.ofHours(25)), ZONE)
                .toString();
        assertThat(unfit(sheet().of("陈一", NUMBER).at(yesterday))).containsExactly("arrives");
        rules.ask(committee, 1, "14 天内去过外地吗？", true);
        assertThat(unfit(sheet().of("陈一", NUMBER)))
                .containsExactly("answer-" + rules.questions(committee).get(0).id());
    }

    @Test
    void questionsAreAsTheCommitteePutsThem() {
        rules.ask(committee, 1, "14 天内去过外地吗？", true);
        long question = rules.questions(committee).get(0).id();
        assertThat(registered(south, sheet().of("陈一", NUMBER).answering(Map.of(question, true)))
                        .flags())
                .containsExactly(VisitFlag.ANSWER);
        assertThat(registered(south, sheet().of("林二", OTHER_NUMBER).answering(Map.of(question, false)))
                        .flags())
                .isEmpty();
    }

    @Test
    void whoeverIsInvitedNamesNoDoor() {
        Resident stranger = knowing.meet(committee, Platform.MP, "visits", "host-" + committee);
        residents.bind(stranger.id(), household.id());
        Resident host = knowing.meet(committee, Platform.MP, "visits", "host-" + committee);
        Invitation invitation = inviting.invite(host, 2, clock.instant().plus(Duration.ofDays(1)), "one")
                .orElseThrow();
        assertThat(inviting.invite(host, 2, clock.instant().plus(Duration.ofDays(1)), "one"))
                .contains(invitation);
        Visit visit = registered(south, sheet().of("陈一", NUMBER).invitedBy(invitation.code()));
        assertThat(visit.householdId()).isEqualTo(household.id());
        VisitSheets two = sheet().of("林二", OTHER_NUMBER).of("陈小", "").invitedBy(invitation.code());
        assertThat(register(south, two, "late-" + committee)).isInstanceOf(VisitOutcome.InvitationOver.class);
        registered(south, sheet().of("林二", OTHER_NUMBER).invitedBy(invitation.code()));
        assertThat(inviting.cancel(host, invitation.code())).isTrue();
        assertThat(register(south, sheet().of("陈三", "").invitedBy(invitation.code()), "after-" + committee))
                .isInstanceOf(VisitOutcome.InvitationOver.class);
    }

    @Test
    void nobodyRegistersAtAClosedGateAndWithoutHavingRead() {
        VisitOutcome unread = registering
                .register(south, sheet().of("陈一", NUMBER).agreedTo(0).done(), VisitWay.PAGE, ZONE, "unread")
                .join();
        assertThat(((VisitOutcome.Unfit) unread).fields())
                .extracting(UnfitField::field)
                .containsExactly("consent");
        gates.close(committee, south.id(), clock.instant());
        Gate closed = gates.find(committee, south.id()).orElseThrow();
        assertThat(register(closed, sheet().of("陈一", NUMBER), "closed")).isInstanceOf(VisitOutcome.Closed.class);
    }

    @Test
    void wordsThatWereAgreedToAreKept() {
        CollectingNotice before = notices.of(committee);
        VisitRule rule = rules.of(committee);
        rules.keep(new VisitRule(committee, 60, 7, true, true, rule.purpose(), ""));
        CollectingNotice after = notices.of(committee);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(rules.consent(committee, before.version()).orElseThrow().words())
                .contains("保存 30 天");
        rules.keep(rule);
        assertThat(notices.of(committee).version()).isEqualTo(before.version());
    }

    @Test
    void oneSeesCorrectsAndWithdraws() {
        Visit visit = registered(south, sheet().of("陈一", NUMBER));
        assertThat(own.find(visit.code(), "13800138001")).isEmpty();
        assertThat(own.find("00000000", PHONE)).isEmpty();
        assertThat(own.find("x".repeat(10_000), "y".repeat(10_000))).isEmpty();
        OwnVisit.Kept kept =
                own.find(visit.code().toLowerCase(), "+86 138 0013 8000").orElseThrow();
        assertThat(own.correctName(kept, "陈壹")).isEqualTo(OwnVisit.Done.DONE);
        assertThat(own.correctName(kept, "")).isEqualTo(OwnVisit.Done.UNFIT);
        kept = own.find(visit.code(), PHONE).orElseThrow();
        assertThat(kept.particulars().name()).isEqualTo("陈壹");
        assertThat(own.withdraw(kept)).isEqualTo(OwnVisit.Done.DONE);
        assertThat(own.find(visit.code(), PHONE)).isEmpty();
        assertThat(visits.coded(committee, visit.code()).orElseThrow().state()).isEqualTo(VisitState.WITHDRAWN);
        assertThat(purges.certificates(committee, 5))
                .extracting(VisitPurges.Certificate::ground)
                .containsExactly(VisitPurges.Ground.WITHDRAWN);
    }

    @Test
    void whoeverIsInsideLeavesBeforeWithdrawing() {
        Visit visit = registered(south, sheet().of("陈一", NUMBER));
        visits.move(committee, visit.id(), VisitState.REGISTERED, VisitState.IN, null, clock.instant());
        OwnVisit.Kept kept = own.find(visit.code(), PHONE).orElseThrow();
        assertThat(own.withdraw(kept)).isEqualTo(OwnVisit.Done.INSIDE);
        assertThat(own.correctName(kept, "陈壹")).isEqualTo(OwnVisit.Done.TOO_LATE);
    }

    @Test
    void afterItsTimeOnlyCountsAndCertificatesAreLeft() {
        IntStream.range(0, 3).forEach(i -> registered(south, sheet().passport("客人", "E1000000" + i)));
        Visit stays = registered(south, sheet().of("陈一", NUMBER));
        jdbc.update(
                "UPDATE visit SET kept_until = ? WHERE gate_id = ? AND id <> ?",
                java.sql.Timestamp.from(clock.instant().minusSeconds(1)),
                south.id(),
                stays.id());
        assertThat(purging.run()).isGreaterThanOrEqualTo(3);
        assertThat(visits.newest(committee, south.id(), 10)).containsExactly(stays);
        VisitPurges.Certificate certificate = purges.certificates(committee, 5).get(0);
        assertThat(certificate.visits()).isEqualTo(3);
        assertThat(certificate.digest()).matches("[0-9a-f]{64}");
        assertThat(purges
                        .sums(
                                committee,
                                clock.instant().minus(Duration.ofHours(2)),
                                clock.instant().plus(Duration.ofHours(2)))
                        .stream()
                        .mapToInt(VisitPurges.Sum::visits)
                        .sum())
                .isEqualTo(3);
        purging.run();
        assertThat(purges.certificates(committee, 5)).hasSize(1);
    }
}
